package example.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that tells about runs. */
@SpringBootApplication
public class Application {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
