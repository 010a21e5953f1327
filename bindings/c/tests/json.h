/* Minimal JSON access: values located by JSON pointer (RFC 6901) and compared in place. */
#ifndef JUNHENG_JSON_H
#define JUNHENG_JSON_H

#include <stddef.h>

/* The start of the value at `pointer`; NULL if there is none. */
const char *json_at(const char *json, const char *pointer);

/* Whether the value is a string equal to `text`. */
int json_is_text(const char *value, const char *text);

/* Whether the value is a number; `number` receives it. */
int json_number(const char *value, double *number);

/* Whether the value begins with the literal: null, true, false, []. */
int json_is_literal(const char *value, const char *literal);

/* The entry of an array after `entry`; the first if that is NULL; NULL after the last. */
const char *json_next(const char *array, const char *entry);

/* The number of entries of an array. */
size_t json_length(const char *array);

#endif
