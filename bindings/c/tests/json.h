/* As much JSON as the tests read: a value by its pointer (RFC 6901), compared in place. */
#ifndef JUNHENG_JSON_H
#define JUNHENG_JSON_H

#include <stddef.h>

/* Where the value begins that `pointer` leads to; NULL where it leads nowhere. */
const char *json_at(const char *json, const char *pointer);

/* Whether the value is a string that reads `text`. */
int json_is_text(const char *value, const char *text);

/* Whether the value is a number, which `number` receives. */
int json_number(const char *value, double *number);

/* Whether the value is written so: null, true, false, []. */
int json_is_literal(const char *value, const char *literal);

/* The entry of an array after another, the first after NULL; NULL after the last. */
const char *json_next(const char *array, const char *entry);

/* How many entries an array has. */
size_t json_length(const char *array);

#endif
