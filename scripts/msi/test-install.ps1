# What tests/msi promises, on Windows itself: run as administrator on a computer that has no Lontar. Ends with 1 at the first broken promise.
param([Parameter(Mandatory)][string]$Package)
$ErrorActionPreference = 'Stop'
$package = (Resolve-Path $Package).Path
$folder = Join-Path $env:ProgramFiles 'Lontar'
$server = 'https://lontar.contoh.example'
$work = Join-Path $env:LOCALAPPDATA 'Lontar\store'

function Invoke-Msi([string[]]$Arguments) {
  $log = Join-Path $env:TEMP 'lontar-msi.log'
  (Start-Process msiexec -ArgumentList ($Arguments + @('/qn', '/norestart', '/l*v', "`"$log`"")) -Wait -PassThru).ExitCode
}
function Assert([bool]$Kept, [string]$Promise) {
  if (-not $Kept) {
    Get-Content (Join-Path $env:TEMP 'lontar-msi.log') -Tail 60
    throw "NOT KEPT: $Promise"
  }
  Write-Output "kept: $Promise"
}
function Measure-Step([string]$Name, [scriptblock]$Step) {
  Write-Output ('{0}: {1:n1} s' -f $Name, (Measure-Command $Step).TotalSeconds)
}
function Get-Given { Get-ItemProperty 'HKLM:\Software\Lontar' -ErrorAction SilentlyContinue }
function Get-Listed { Get-ItemProperty 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Uninstall\*' | Where-Object DisplayName -eq 'Lontar' }

# A package whose cabinet is damaged in the middle: Windows finds it by the sum of a block, and puts everything back.
$damaged = Join-Path $env:TEMP 'lontar-damaged.msi'
$bytes = [IO.File]::ReadAllBytes($package)
$middle = [int]($bytes.Length * 0.6)
foreach ($at in $middle..($middle + 4096)) { $bytes[$at] = $bytes[$at] -bxor 0xff }
[IO.File]::WriteAllBytes($damaged, $bytes)
Assert ((Invoke-Msi @('/i', "`"$damaged`"")) -ne 0) 'a damaged package fails'
Assert (-not (Test-Path (Join-Path $folder 'Lontar.exe'))) 'and leaves no program'
Assert ($null -eq (Get-Listed)) 'and no entry'

Measure-Step 'install' { $script:code = Invoke-Msi @('/i', "`"$package`"", "SERVERURL=$server", 'AUTOSTART=1') }
Assert ($code -eq 0) 'installs in silence'
Assert (Test-Path (Join-Path $folder 'Lontar.exe')) 'the program is there'
Assert (Test-Path (Join-Path $folder 'LICENSE.txt')) 'the licence is there'
Assert ((Get-Given).ServerUrl -eq $server) 'the address is kept in HKLM\Software\Lontar'
Assert ((Get-Given).StartWithSystem -eq 1) 'the start with Windows too'
Assert (@(Get-Listed).Count -eq 1) 'Windows lists it once'
Assert (Test-Path (Join-Path $env:ProgramData 'Microsoft\Windows\Start Menu\Programs\Lontar.lnk')) 'an entry for everybody in the start menu'
Assert (Test-Path (Join-Path $env:PUBLIC 'Desktop\Lontar.lnk')) 'an entry for everybody on the desktop'
Assert ((Get-ItemProperty 'HKLM:\Software\Classes\lontar\shell\open\command').'(default)' -like '*Lontar.exe" "%1"') 'lontar: opens it'

$program = Get-Item (Join-Path $folder 'Lontar.exe')
$written = $program.LastWriteTimeUtc
Assert ((Invoke-Msi @('/i', "`"$package`"")) -eq 0) 'the same version again is no error'
Assert ((Get-Item $program).LastWriteTimeUtc -eq $written) 'and touches nothing'

New-Item -ItemType Directory -Force $work | Out-Null
Set-Content (Join-Path $work 'office.db') 'letters'
Remove-Item (Join-Path $folder 'LICENSE.txt')
Measure-Step 'repair' { $script:code = Invoke-Msi @('/fa', "`"$package`"") }
Assert ($code -eq 0 -and (Test-Path (Join-Path $folder 'LICENSE.txt'))) 'a repair brings back a deleted file'
Assert ((Get-Given).ServerUrl -eq $server) 'and keeps the address'

Measure-Step 'uninstall' { $script:code = Invoke-Msi @('/x', "`"$package`"") }
Assert ($code -eq 0 -and -not (Test-Path $folder)) 'uninstalling removes the program'
Assert ($null -eq (Get-Listed)) 'and its entry'
Assert (Test-Path (Join-Path $work 'office.db')) 'and leaves people''s work'

Assert ((Invoke-Msi @('/i', "`"$package`"", 'DESKTOPSHORTCUT=0')) -eq 0) 'installs without an entry on the desktop'
Assert (-not (Test-Path (Join-Path $env:PUBLIC 'Desktop\Lontar.lnk'))) 'and there is none'
Assert ((Invoke-Msi @('/x', "`"$package`"", 'REMOVEDATA=1')) -eq 0) 'uninstalls with REMOVEDATA=1'
Assert (-not (Test-Path (Split-Path $work))) 'and people''s work is gone'
