@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Dfile.encoding=UTF-8 %SYNCRUNS_JAVA_OPTS% -jar "%~dp0..\syncruns.jar" %*
exit /b %ERRORLEVEL%
