/*
 * A PKCS#11 module that stands before a real one (LONTAR_SHIM_MODULE) and gives it the faults of real cards:
 * LONTAR_SHIM_FAULT holds their names, joined by commas; LONTAR_SHIM_STATE a file with the PIN tries that are left;
 * LONTAR_SHIM_LOG a file that lists what the card was asked; LONTAR_SHIM_LOGIN_CKR what each login answers, and
 * LONTAR_SHIM_SIGN_CKR what the first signature of a process answers, as numbers.
 * See Fault in build-fault-shim.ts for the names. For tests only: it trusts its caller.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "pkcs11-min.h"

static CK_FUNCTION_LIST *real, mine;
static int removed, logged_in, has_logged_out, reauthenticated, signing_ecdsa, starts;
static CK_BYTE right_pin[256];
static CK_ULONG right_pin_length;

#define REAL(name, ...) ((CK_RV(*)(__VA_ARGS__))real->function[F_##name])

/* Names are matched whole: "general-error-pin" is not "general-error-pin-silent". */
static int fault(const char *name) {
  const char *all = getenv("LONTAR_SHIM_FAULT");
  size_t length = strlen(name);
  for (const char *at = all; at != NULL && *at != '\0';) {
    const char *end = strchrnul(at, ',');
    if ((size_t)(end - at) == length && strncmp(at, name, length) == 0) return 1;
    at = *end == ',' ? end + 1 : end;
  }
  return 0;
}

/*
 * With LONTAR_SHIM_ONCE a fault of signing happens at the first signature only, as when somebody plugs the card in again; with
 * LONTAR_SHIM_AT at the signature of that number only, in the middle of a batch.
 */
static int signs;
static int fault_at(void) {
  const char *at = getenv("LONTAR_SHIM_AT");
  return at != NULL ? atoi(at) : getenv("LONTAR_SHIM_ONCE") != NULL ? 1 : 0;
}
static int sign_fault(const char *name) { return fault(name) && (fault_at() == 0 || fault_at() == signs); }

/* ---- PIN tries: SoftHSM never locks ---- */

static int counts_tries(void) { return fault("pin-tries") || fault("general-error-pin"); }

static int tries_left(void) {
  int left = 3;
  const char *path = getenv("LONTAR_SHIM_STATE");
  FILE *file = path == NULL ? NULL : fopen(path, "r");
  if (file != NULL) {
    if (fscanf(file, "%d", &left) != 1) left = 3;
    fclose(file);
  }
  return left;
}

static void set_tries(int left) {
  const char *path = getenv("LONTAR_SHIM_STATE");
  FILE *file = path == NULL ? NULL : fopen(path, "w");
  if (file == NULL) return;
  fprintf(file, "%d\n", left);
  fclose(file);
}

/* Appends what was asked of the card to LONTAR_SHIM_LOG: a test counts how often a PIN was tried. Never the PIN. */
static void note(const char *what, CK_ULONG detail) {
  const char *path = getenv("LONTAR_SHIM_LOG");
  FILE *file = path == NULL ? NULL : fopen(path, "a");
  if (file == NULL) return;
  fprintf(file, "%s %lu\n", what, detail);
  fclose(file);
}

static CK_RV login(CK_ULONG session, CK_ULONG user, CK_BYTE *pin, CK_ULONG length) {
  note(user == CKU_CONTEXT_SPECIFIC ? "login-again" : "login", length);
  if (fault("hang-at-login")) for (;;) pause();
  if (fault("keypad-cancel")) return CKR_FUNCTION_CANCELED;
  if (getenv("LONTAR_SHIM_LOGIN_CKR") != NULL) return strtoul(getenv("LONTAR_SHIM_LOGIN_CKR"), NULL, 0);
  if (user == CKU_USER && fault("left-logged-in") && !has_logged_out) return CKR_USER_ALREADY_LOGGED_IN;
  /* Another program has used up the tries between two signatures. */
  if (user == CKU_CONTEXT_SPECIFIC && fault("locked-by-another") && signs + 1 == fault_at()) set_tries(0);
  if (counts_tries() && tries_left() == 0) return CKR_PIN_LOCKED;
  CK_RV rv;
  if (user == CKU_CONTEXT_SPECIFIC && fault("always-authenticate")) {
    rv = length == right_pin_length && memcmp(pin, right_pin, length) == 0 ? CKR_OK : CKR_PIN_INCORRECT;
    reauthenticated = rv == CKR_OK;
  } else if (fault("own-keypad")) {
    /* The person types on the reader: whoever sends a PIN has misunderstood. */
    const char *typed = getenv("LONTAR_SHIM_KEYPAD");
    if (length != 0 || typed == NULL) return CKR_FUNCTION_FAILED;
    rv = REAL(Login, CK_ULONG, CK_ULONG, const char *, CK_ULONG)(session, user, typed, strlen(typed));
  } else {
    rv = REAL(Login, CK_ULONG, CK_ULONG, CK_BYTE *, CK_ULONG)(session, user, pin, length);
    if (rv == CKR_OK && length <= sizeof right_pin) {
      memcpy(right_pin, pin, length);
      right_pin_length = length;
    }
  }
  if (rv == CKR_OK) logged_in = 1;
  if (rv == CKR_OK && counts_tries()) set_tries(3);
  if (rv == CKR_PIN_INCORRECT && counts_tries()) set_tries(tries_left() - 1);
  if (rv == CKR_PIN_INCORRECT && (fault("general-error-pin") || fault("general-error-pin-silent"))) return CKR_GENERAL_ERROR;
  return rv;
}

static CK_RV logout(CK_ULONG session) {
  note("logout", 0);
  logged_in = 0;
  has_logged_out = 1;
  CK_RV rv = REAL(Logout, CK_ULONG)(session);
  return fault("left-logged-in") ? CKR_OK : rv;
}

/* ---- the slot and its token ---- */

static CK_RV initialize(void *arguments) {
  starts++;
  removed = 0;
  return REAL(Initialize, void *)(arguments);
}

static CK_RV get_slot_list(CK_BYTE present, CK_ULONG *slots, CK_ULONG *count) {
  if (fault("hang-at-list")) for (;;) pause();
  if (fault("crash-at-list")) abort();
  /* Some modules see a token only if it was there when they started. */
  if (removed || (fault("late-token") && starts < 2)) return *count = 0, CKR_OK;
  return REAL(GetSlotList, CK_BYTE, CK_ULONG *, CK_ULONG *)(present, slots, count);
}

static CK_RV get_token_info(CK_ULONG slot, CK_TOKEN_INFO *info) {
  if (removed) return CKR_TOKEN_NOT_PRESENT;
  CK_RV rv = REAL(GetTokenInfo, CK_ULONG, CK_TOKEN_INFO *)(slot, info);
  if (rv != CKR_OK) return rv;
  if (fault("own-keypad") || fault("keypad-cancel")) info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
  if (fault("general-error-pin-silent")) info->flags &= ~(CK_ULONG)CKF_PIN_FLAGS;
  if (!counts_tries()) return rv;
  info->flags &= ~(CK_ULONG)CKF_PIN_FLAGS;
  int left = tries_left();
  if (left < 3) info->flags |= CKF_USER_PIN_COUNT_LOW;
  if (left == 1) info->flags |= CKF_USER_PIN_FINAL_TRY;
  if (left == 0) info->flags |= CKF_USER_PIN_LOCKED;
  return rv;
}

/* raw-rsa-only, lying-mechanisms: padding by the card, hashing by the caller. raw-pss: the same with PSS. hashing-only: the card does it all. */
static int is_offered(CK_ULONG mechanism) {
  if (fault("hashing-only")) return mechanism == CKM_SHA256_RSA_PKCS || mechanism == CKM_SHA256_RSA_PKCS_PSS;
  if (fault("raw-pss") && mechanism == CKM_RSA_PKCS_PSS) return 1;
  return mechanism == CKM_RSA_PKCS || mechanism == CKM_ECDSA;
}

static int offers_few(void) { return fault("raw-rsa-only") || fault("raw-pss") || fault("hashing-only"); }

static CK_RV get_mechanism_list(CK_ULONG slot, CK_ULONG *list, CK_ULONG *count) {
  CK_RV rv = REAL(GetMechanismList, CK_ULONG, CK_ULONG *, CK_ULONG *)(slot, list, count);
  if (rv != CKR_OK || list == NULL || !offers_few()) return rv;
  CK_ULONG kept = 0;
  for (CK_ULONG i = 0; i < *count; i++) if (is_offered(list[i])) list[kept++] = list[i];
  *count = kept;
  return rv;
}

/* ---- objects ---- */

static CK_ULONG class_of(CK_ULONG session, CK_ULONG object) {
  CK_ULONG class = ~0UL;
  CK_ATTRIBUTE wanted = { CKA_CLASS, &class, sizeof class };
  REAL(GetAttributeValue, CK_ULONG, CK_ULONG, CK_ATTRIBUTE *, CK_ULONG)(session, object, &wanted, 1);
  return class;
}

static CK_RV find_objects(CK_ULONG session, CK_ULONG *objects, CK_ULONG room, CK_ULONG *count) {
  if (fault("removed-in-search") && logged_in) return removed = 1, CKR_DEVICE_REMOVED;
  CK_RV rv = REAL(FindObjects, CK_ULONG, CK_ULONG *, CK_ULONG, CK_ULONG *)(session, objects, room, count);
  if (rv != CKR_OK || logged_in || !fault("hidden-certificates")) return rv;
  CK_ULONG kept = 0;
  for (CK_ULONG i = 0; i < *count; i++) {
    CK_ULONG class = class_of(session, objects[i]);
    if (class != CKO_CERTIFICATE && class != CKO_PUBLIC_KEY) objects[kept++] = objects[i];
  }
  *count = kept;
  return rv;
}

static CK_RV get_attribute_value(CK_ULONG session, CK_ULONG object, CK_ATTRIBUTE *attributes, CK_ULONG count) {
  CK_RV rv = REAL(GetAttributeValue, CK_ULONG, CK_ULONG, CK_ATTRIBUTE *, CK_ULONG)(session, object, attributes, count);
  if (!fault("always-authenticate") || class_of(session, object) != CKO_PRIVATE_KEY) return rv;
  for (CK_ULONG i = 0; i < count; i++) {
    if (attributes[i].type == CKA_ALWAYS_AUTHENTICATE && attributes[i].value != NULL) *(CK_BYTE *)attributes[i].value = 1;
  }
  return rv;
}

/* ---- signing ---- */

static CK_RV sign_init(CK_ULONG session, CK_MECHANISM *mechanism, CK_ULONG key) {
  if ((offers_few() || fault("lying-mechanisms")) && !is_offered(mechanism->mechanism)) return CKR_MECHANISM_INVALID;
  reauthenticated = 0;
  signing_ecdsa = mechanism->mechanism == CKM_ECDSA;
  return REAL(SignInit, CK_ULONG, CK_MECHANISM *, CK_ULONG)(session, mechanism, key);
}

static CK_BYTE *put_integer(CK_BYTE *at, const CK_BYTE *digits, CK_ULONG count) {
  while (count > 1 && *digits == 0) digits++, count--;
  CK_ULONG pad = *digits >= 0x80;
  *at++ = 2;
  *at++ = (CK_BYTE)(count + pad);
  if (pad) *at++ = 0;
  memcpy(at, digits, count);
  return at + count;
}

/* r || s to DER, in place; short form of lengths only, which is enough up to P-384. */
static void to_der(CK_BYTE *signature, CK_ULONG *length) {
  CK_BYTE der[256], *end = put_integer(der + 2, signature, *length / 2);
  end = put_integer(end, signature + *length / 2, *length / 2);
  der[0] = 0x30;
  der[1] = (CK_BYTE)(end - der - 2);
  *length = (CK_ULONG)(end - der);
  memcpy(signature, der, *length);
}

static CK_RV sign(CK_ULONG session, CK_BYTE *data, CK_ULONG size, CK_BYTE *signature, CK_ULONG *length) {
  note("sign", size);
  signs++;
  if (signs == 1 && getenv("LONTAR_SHIM_SIGN_CKR") != NULL) return strtoul(getenv("LONTAR_SHIM_SIGN_CKR"), NULL, 0);
  if (sign_fault("hang-in-sign")) for (;;) pause();
  if (sign_fault("crash-in-sign")) abort();
  if (sign_fault("removed-in-sign")) return removed = 1, CKR_DEVICE_REMOVED;
  if (sign_fault("session-lost-in-sign")) return removed = 1, CKR_SESSION_HANDLE_INVALID;
  if (sign_fault("function-failed-in-sign")) return CKR_FUNCTION_FAILED;
  if (sign_fault("vendor-error-in-sign")) return CKR_OF_A_VENDOR;
  if (fault("always-authenticate") && !reauthenticated) return CKR_USER_NOT_LOGGED_IN;
  CK_RV rv = REAL(Sign, CK_ULONG, CK_BYTE *, CK_ULONG, CK_BYTE *, CK_ULONG *)(session, data, size, signature, length);
  if (rv != CKR_OK || signature == NULL) return rv;
  if (sign_fault("zero-signature")) memset(signature, 0, *length);
  if (sign_fault("corrupt-signature")) signature[*length / 2] ^= 1;
  if (fault("der-ecdsa") && signing_ecdsa) to_der(signature, length);
  return rv;
}

/* ---- the way in ---- */

__attribute__((constructor)) static void loaded(void) {
  if (fault("crash-at-load")) abort();
}

CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list) {
  const char *path = getenv("LONTAR_SHIM_MODULE");
  void *handle = path == NULL ? NULL : dlopen(path, RTLD_NOW | RTLD_LOCAL);
  CK_RV (*get)(CK_FUNCTION_LIST **) = NULL;
  if (handle != NULL) *(void **)&get = dlsym(handle, "C_GetFunctionList");
  if (get == NULL || get(&real) != CKR_OK) return CKR_GENERAL_ERROR;
  mine = *real;
  void *const replaced[][2] = {
    { (void *)F_Initialize, (void *)initialize }, { (void *)F_GetFunctionList, (void *)C_GetFunctionList },
    { (void *)F_GetSlotList, (void *)get_slot_list }, { (void *)F_GetTokenInfo, (void *)get_token_info },
    { (void *)F_GetMechanismList, (void *)get_mechanism_list }, { (void *)F_Login, (void *)login },
    { (void *)F_Logout, (void *)logout }, { (void *)F_GetAttributeValue, (void *)get_attribute_value },
    { (void *)F_FindObjects, (void *)find_objects }, { (void *)F_SignInit, (void *)sign_init }, { (void *)F_Sign, (void *)sign },
  };
  for (size_t i = 0; i < sizeof replaced / sizeof *replaced; i++) mine.function[(size_t)replaced[i][0]] = replaced[i][1];
  *list = &mine;
  return CKR_OK;
}
