/* As much of PKCS#11 2.40 (OASIS) as the shim needs, written from the standard. Unix: natural alignment, no packing. */
#ifndef LONTAR_PKCS11_MIN_H
#define LONTAR_PKCS11_MIN_H

typedef unsigned char CK_BYTE;
typedef unsigned long CK_ULONG;
typedef CK_ULONG CK_RV;

typedef struct { CK_BYTE major, minor; } CK_VERSION;
typedef struct { CK_ULONG type; void *value; CK_ULONG length; } CK_ATTRIBUTE;
typedef struct { CK_ULONG mechanism; void *parameter; CK_ULONG length; } CK_MECHANISM;
typedef struct {
  CK_BYTE label[32], manufacturer[32], model[16], serial[16];
  CK_ULONG flags, numbers[10];
  CK_VERSION hardware, firmware;
  CK_BYTE time[16];
} CK_TOKEN_INFO;

/* The 68 functions of 2.x stand in the order of the standard; the shim replaces some by their place. */
enum {
  F_Initialize = 0, F_Finalize = 1, F_GetFunctionList = 3, F_GetSlotList = 4, F_GetTokenInfo = 6, F_GetMechanismList = 7,
  F_Login = 18, F_Logout = 19, F_GetAttributeValue = 24, F_FindObjects = 27, F_SignInit = 42, F_Sign = 43, F_COUNT = 68
};
typedef struct { CK_VERSION version; void *function[F_COUNT]; } CK_FUNCTION_LIST;

enum {
  CKR_OK = 0x0, CKR_GENERAL_ERROR = 0x5, CKR_FUNCTION_FAILED = 0x6, CKR_ATTRIBUTE_TYPE_INVALID = 0x12,
  CKR_DEVICE_ERROR = 0x30, CKR_DEVICE_REMOVED = 0x32, CKR_FUNCTION_CANCELED = 0x50, CKR_MECHANISM_INVALID = 0x70, CKR_PIN_INCORRECT = 0xA0,
  CKR_PIN_LOCKED = 0xA4, CKR_SESSION_HANDLE_INVALID = 0xB3, CKR_TOKEN_NOT_PRESENT = 0xE0,
  CKR_USER_ALREADY_LOGGED_IN = 0x100, CKR_USER_NOT_LOGGED_IN = 0x101
};
#define CKR_OF_A_VENDOR 0x80000A01UL
enum {
  CKF_PROTECTED_AUTHENTICATION_PATH = 0x100, CKF_USER_PIN_COUNT_LOW = 0x10000, CKF_USER_PIN_FINAL_TRY = 0x20000,
  CKF_USER_PIN_LOCKED = 0x40000, CKF_PIN_FLAGS = 0x70000
};
enum { CKU_USER = 1, CKU_CONTEXT_SPECIFIC = 2 };
enum { CKA_CLASS = 0x0, CKA_ALWAYS_AUTHENTICATE = 0x202 };
enum { CKO_CERTIFICATE = 1, CKO_PUBLIC_KEY = 2, CKO_PRIVATE_KEY = 3 };
enum {
  CKM_RSA_PKCS = 0x1, CKM_RSA_PKCS_PSS = 0xD, CKM_SHA256_RSA_PKCS = 0x40, CKM_SHA256_RSA_PKCS_PSS = 0x43, CKM_ECDSA = 0x1041
};

#endif
