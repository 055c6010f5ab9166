@echo off
rem Builds Tarve once when it is needed, then runs it.
setlocal
set "ROOT=%~dp0"
set "TARVE_HOME=%ROOT%segmentation-cli\target\tarve\tarve"
if exist "%TARVE_HOME%\lib\built" goto run
echo Building Tarve once (a minute or two)... 1>&2
pushd "%ROOT%"
call mvn -q -B -DskipTests package 1>&2
set "BUILD=%ERRORLEVEL%"
popd
if not "%BUILD%"=="0" exit /b 1
type nul > "%TARVE_HOME%\lib\built"
:run
call "%TARVE_HOME%\bin\tarve.cmd" %*
exit /b %ERRORLEVEL%
