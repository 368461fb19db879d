/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AlliesSource:
 *
 * An idea that questions come from, and the work in which it stands; read-only.
 */
#define ALLIES_TYPE_SOURCE (allies_source_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSource, allies_source, ALLIES, SOURCE, GObject)

/**
 * allies_source_read:
 * @element: a source element of a model
 * @language: (nullable): language of the texts
 *
 * Faults: no identifier, no title.
 *
 * Returns: (transfer full): the source
 */
AlliesSource *allies_source_read (const AlliesXmlElement *element, const char *language);

/**
 * allies_source_get_id:
 * @source: a source
 *
 * Returns: (transfer none): its identifier
 */
const char *allies_source_get_id (AlliesSource *source);

/**
 * allies_source_get_title:
 * @source: a source
 *
 * Returns: (transfer none): the idea, in words
 */
const char *allies_source_get_title (AlliesSource *source);

/**
 * allies_source_get_work:
 * @source: a source
 *
 * Returns: (transfer none): title of the work in which it stands; may be empty
 */
const char *allies_source_get_work (AlliesSource *source);

G_END_DECLS
