@echo off
rem Zhengmai, unpacked: needs nothing but Java 17 or newer. Messages here are ASCII until the code page is UTF-8.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "ZM_HOME=%%~fI"
for /f "tokens=2 delims=:." %%P in ('chcp') do set "ZM_CODEPAGE=%%P"
chcp 65001 >nul

set "ZM_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "ZM_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%ZM_HOME%\runtime\bin\java.exe" set "ZM_JAVA=%ZM_HOME%\runtime\bin\java.exe"

set "ZM_VERSION="
for /f "tokens=3" %%V in ('""%ZM_JAVA%" -version 2>&1" ^| findstr /i "version"') do if not defined ZM_VERSION set "ZM_VERSION=%%~V"
for /f "tokens=1 delims=.-" %%M in ("%ZM_VERSION%") do set "ZM_MAJOR=%%M"
if not defined ZM_MAJOR goto nojava
if %ZM_MAJOR% LSS 17 goto nojava

set "ZM_OPTIONS=-XX:+UseParallelGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"
if "%~1"=="" (
  "%ZM_JAVA%" %ZM_OPTIONS% "-Dzhengmai.home=%ZM_HOME%" -jar "%ZM_HOME%\lib\zhengmai.jar" demo --open --store "%USERPROFILE%\zhengmai-demo-db"
) else (
  "%ZM_JAVA%" %ZM_OPTIONS% "-Dzhengmai.home=%ZM_HOME%" -jar "%ZM_HOME%\lib\zhengmai.jar" %*
)
set "ZM_CODE=%ERRORLEVEL%"
chcp %ZM_CODEPAGE% >nul
if "%~1"=="" if not "%ZM_CODE%"=="0" pause
exit /b %ZM_CODE%

:nojava
echo 需要 Java 17 或更新：https://adoptium.net/ ，装好后再试；也可以设 JAVA_HOME 1>&2
echo Java 17 or newer is needed: https://adoptium.net/ , then try again; or set JAVA_HOME 1>&2
chcp %ZM_CODEPAGE% >nul
if "%~1"=="" pause
exit /b 2
