#include <stdint.h>
#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/uversion.h>

// ICU's functions have its version in their names, which macros hide, and Swift sees no such macros.

static inline UCollator *icu_collator_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  return U_SUCCESS(status) ? collator : NULL;
}

static inline void icu_collator_close(UCollator *collator) { ucol_close(collator); }

static inline void icu_collator_set_primary(UCollator *collator) { ucol_setStrength(collator, UCOL_PRIMARY); }

/// The length of the key with the zero at its end; where it is more than the capacity, not all was written.
static inline int32_t icu_collator_key(
  const UCollator *collator, const uint16_t *text, int32_t count, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey(collator, (const UChar *)text, count, key, capacity);
}

/// How the order differs from the root order: its length, and as much of it as there is room for.
static inline int32_t icu_collator_rules(const UCollator *collator, uint16_t *rules, int32_t capacity) {
  int32_t count = 0;
  const UChar *text = ucol_getRules(collator, &count);
  for (int32_t index = 0; index < count && index < capacity; index++) rules[index] = (uint16_t)text[index];
  return count;
}

static inline void icu_version(uint8_t version[4]) { u_getVersion(version); }

/// The locale that ICU knows for a BCP 47 tag; empty where it is none.
static inline void icu_locale(const char *tag, char *locale, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, capacity, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) locale[0] = 0;
}
