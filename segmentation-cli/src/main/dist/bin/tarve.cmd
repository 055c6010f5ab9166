@echo off
rem Starts Tarve with the Java of JAVA_HOME or of the PATH (17 or newer).
setlocal
set "HOME_DIR=%~dp0.."
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA set "JAVA=java"
"%JAVA%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 %TARVE_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" io.github.tarve.cli.Main %*
exit /b %ERRORLEVEL%
