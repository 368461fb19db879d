/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_ERROR (allies_error_quark ())

/**
 * AlliesError:
 * @ALLIES_ERROR_READ: a file cannot be opened or read
 * @ALLIES_ERROR_SYNTAX: a file is not well-formed or not in UTF-8
 * @ALLIES_ERROR_INVALID: a file is well-formed and breaks a rule of its kind
 * @ALLIES_ERROR_VERSION: a file is of a newer major version than this program reads
 * @ALLIES_ERROR_WRITE: a file cannot be written
 * @ALLIES_ERROR_CONFLICT: a file was changed by somebody else in the meantime
 * @ALLIES_ERROR_NOT_FOUND: what was named does not exist
 * @ALLIES_ERROR_RENDER: a page cannot be drawn
 * @ALLIES_ERROR_LIMIT: a file exceeds a limit of size, depth or length
 *
 * What a caller can act on. Messages are sentences for the user, with file and
 * line where a document is at fault.
 */
typedef enum
{
  ALLIES_ERROR_READ,
  ALLIES_ERROR_SYNTAX,
  ALLIES_ERROR_INVALID,
  ALLIES_ERROR_VERSION,
  ALLIES_ERROR_WRITE,
  ALLIES_ERROR_CONFLICT,
  ALLIES_ERROR_NOT_FOUND,
  ALLIES_ERROR_RENDER,
  ALLIES_ERROR_LIMIT,
} AlliesError;

/**
 * allies_error_quark:
 *
 * Returns: the one error domain of the core
 */
GQuark allies_error_quark (void);

G_END_DECLS
