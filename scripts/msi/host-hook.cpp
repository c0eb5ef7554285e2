// An addon asks for Node's functions from a program called node.exe. In an app it is loaded by Lontar.exe: whoever loads it is meant.
// What node-gyp does with Microsoft's compiler (win_delay_load_hook.cc), for mingw-w64.
#include <windows.h>
#include <delayimp.h>
#include <string.h>

static FARPROC WINAPI host(unsigned event, DelayLoadInfo *asked) {
  if (event != dliNotePreLoadLibrary || _stricmp(asked->szDll, "node.exe") != 0) return NULL;
  return (FARPROC)GetModuleHandleW(NULL);
}

extern "C" PfnDliHook __pfnDliNotifyHook2 = (PfnDliHook)host;
