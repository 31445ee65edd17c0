@echo off
rem Starts Parkwright: "parkwright workbench [-data DIR]" opens the desktop, anything else is a command.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "MAJOR=0"
for /f "tokens=2 delims==" %%v in ('""%JAVA%" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version"" 2^>nul') do set "MAJOR=%%v"
set "MAJOR=%MAJOR: =%"
if %MAJOR% LSS 21 (
  echo parkwright: no Java 21 or newer was found. Install one, or set JAVA_HOME to one. 1>&2
  exit /b 2
)
set "QUIET="
if %MAJOR% GEQ 23 set "QUIET=--sun-misc-unsafe-memory-access=allow"
set "COMMON=-Djava.awt.headless=true -Djava.util.logging.config.file="%HOME_DIR%logging.properties" -Dlog4j.configuration="file:///%HOME_DIR:\=/%log4j.properties" -Dparkwright.extensions="%HOME_DIR%extensions;%USERPROFILE%\.parkwright\extensions" -Dguice_bytecode_gen_option=DISABLED -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.org.apache.poi=off"
rem A share of the memory that there is.
set "MEMORY=-XX:MaxRAMPercentage=70"
if /i "%~1"=="workbench" set "MEMORY=-XX:MaxRAMPercentage=50"
if defined PARKWRIGHT_MEMORY set "MEMORY=-Xmx%PARKWRIGHT_MEMORY%"

if /i not "%~1"=="workbench" goto command

set "DATA=-data "%USERPROFILE%\parkwright""
set "REST="
:argument
shift
if "%~1"=="" goto workbench
if /i "%~1"=="-data" set "DATA="
set "REST=%REST% %1"
goto argument

:workbench
for %%l in ("%HOME_DIR%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%l"
:again
"%JAVA%" %QUIET% --enable-native-access=ALL-UNNAMED %COMMON% -Dosgi.requiredJavaVersion=21 %MEMORY% -jar "%LAUNCHER%" -name Parkwright %DATA%%REST%
if %ERRORLEVEL% EQU 23 goto again
if %ERRORLEVEL% EQU 24 goto again
exit /b %ERRORLEVEL%

:command
set "CACHE=%LOCALAPPDATA%\Parkwright"
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
"%JAVA%" -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="%CACHE%\commands-%MAJOR%.jsa" -Xshare:auto -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable %QUIET% %COMMON% %MEMORY% -XX:MaxNewSize=64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%HOME_DIR%lib\parkwright.jar" %*
exit /b %ERRORLEVEL%
