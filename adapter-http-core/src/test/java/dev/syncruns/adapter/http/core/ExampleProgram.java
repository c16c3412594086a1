package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** An example of a document as a whole program, compiled and run. */
final class ExampleProgram {

  private ExampleProgram() {}

  /**
   * Runs an example, which finds the service's address in {@code args[0]} and a stream to the file
   * in {@code out}.
   *
   * @param folder an empty folder for the program
   */
  static void run(Path folder, String example, String apiUrl, String file) throws Exception {
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        """
        import dev.syncruns.adapter.http.core.*;
        import dev.syncruns.adapter.http.core.config.*;
        import dev.syncruns.domain.diagnosis.*;
        import dev.syncruns.domain.problem.*;
        import dev.syncruns.domain.run.*;
        import dev.syncruns.domain.selection.*;
        import dev.syncruns.domain.waiting.*;
        import dev.syncruns.ports.*;
        import dev.syncruns.ports.api.*;
        import dev.syncruns.ports.spi.*;
        import java.io.*;
        import java.net.URI;
        import java.net.http.*;
        import java.net.http.HttpRequest.*;
        import java.net.http.HttpResponse.*;
        import java.time.Duration;
        import java.util.*;
        import java.util.concurrent.*;
        import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
        import org.apache.hc.client5.http.config.RequestConfig;
        import org.apache.hc.client5.http.impl.classic.*;
        import org.apache.hc.client5.http.impl.io.*;
        import org.apache.hc.core5.http.ClassicHttpResponse;
        import org.apache.hc.core5.http.Header;
        import org.apache.hc.core5.http.HttpHost;
        import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
        import org.apache.hc.core5.util.TimeValue;
        import org.apache.hc.core5.util.Timeout;

        public class Example {
          public static void main(String[] args) throws Exception {
            java.io.OutputStream out = new java.io.FileOutputStream(args[1], true);
            %s
          }
        }
        """
            .formatted(example));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<String> options =
        List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source);
    boolean compiled = compiler.getTask(complaints, null, null, options, null, files).call();
    assertThat(compiled).as("%s", complaints).isTrue();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> main = loader.loadClass("Example");
      main.getMethod("main", String[].class).invoke(null, (Object) new String[] {apiUrl, file});
    }
  }
}
