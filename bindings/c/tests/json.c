#include "json.h"

#include <stdlib.h>
#include <string.h>

static const char *skip_string(const char *at) {
    for (at++; *at != '"'; at++) {
        if (*at == '\\') {
            at++;
        }
    }
    return at + 1;
}

/* The position after a value; brackets inside strings are ignored. */
static const char *skip_value(const char *at) {
    size_t depth = 0;
    do {
        if (*at == '"') {
            at = skip_string(at);
            continue;
        }
        if (*at == '{' || *at == '[') {
            depth++;
        } else if (*at == '}' || *at == ']') {
            depth--;
        } else if (depth == 0) {
            return at + strcspn(at, ",]} \n");
        }
        at++;
    } while (depth > 0 && *at != 0);
    return at;
}

/* The value of the member whose name is the `length` bytes at `name`. */
static const char *member(const char *object, const char *name, size_t length) {
    const char *at = object + 1;
    while (*at == '"') {
        const char *end = skip_string(at);
        if ((size_t)(end - at) == length + 2 && strncmp(at + 1, name, length) == 0) {
            return end + 1;
        }
        at = skip_value(end + 1);
        at += *at == ',';
    }
    return NULL;
}

const char *json_next(const char *array, const char *entry) {
    const char *at = array == NULL ? NULL : array + 1;
    if (at != NULL && entry != NULL) {
        at = skip_value(entry);
        at += *at == ',';
    }
    return at == NULL || *at == 0 || *at == ']' ? NULL : at;
}

static const char *entry(const char *array, size_t place) {
    const char *at = json_next(array, NULL);
    while (at != NULL && place-- > 0) {
        at = json_next(array, at);
    }
    return at;
}

const char *json_at(const char *json, const char *pointer) {
    while (json != NULL && *pointer == '/') {
        size_t length = strcspn(++pointer, "/");
        if (*json == '{') {
            json = member(json, pointer, length);
        } else if (*json == '[') {
            json = entry(json, strtoul(pointer, NULL, 10));
        } else {
            json = NULL;
        }
        pointer += length;
    }
    return json;
}

size_t json_length(const char *array) {
    size_t length = 0;
    const char *at;
    for (at = json_next(array, NULL); at != NULL; at = json_next(array, at)) {
        length++;
    }
    return length;
}

int json_is_literal(const char *value, const char *literal) {
    return value != NULL && strncmp(value, literal, strlen(literal)) == 0;
}

int json_number(const char *value, double *number) {
    char *end;
    if (value == NULL || (*value != '-' && (*value < '0' || *value > '9'))) {
        return 0;
    }
    *number = strtod(value, &end);
    return end > value;
}

/* The library escapes only what JSON requires; other characters are UTF-8. */
static char unescaped(char escape) {
    switch (escape) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    default:
        return escape;
    }
}

int json_is_text(const char *value, const char *text) {
    if (value == NULL || *value != '"') {
        return 0;
    }
    for (value++; *value != '"'; value++, text++) {
        char got = *value;
        if (got == '\\') {
            got = unescaped(*++value);
        }
        if (got != *text) {
            return 0;
        }
    }
    return *text == 0;
}
