/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene-builder.h"

G_BEGIN_DECLS

struct _AlliesSceneBuilder
{
  AlliesMetrics *metrics;
  AlliesSceneMetadata metadata;
  GArray *pages;
  GArray *items; /* of the page that is open, or NULL */
  GArray *parts; /* of the page that is open */
  GArray *roles; /* numbers of the parts that are open */
  GArray *offsets;
  GPtrArray *subjects;
  GHashTable *places; /* name → id of the page that links to it lead to */
  gboolean is_first;  /* the page that is open goes before all others */
  GStringChunk *strings;
};

gboolean allies_scene_are_finite (const double *numbers, gsize n_numbers);

#define ARE_FINITE(...)                                                                            \
  allies_scene_are_finite ((const double[]){ __VA_ARGS__ },                                        \
                           G_N_ELEMENTS (((const double[]){ __VA_ARGS__ })))

gboolean allies_scene_is_utf8 (const char *text);

/* Returns: where the innermost offset has its corner */
AlliesPoint allies_scene_builder_get_origin (AlliesSceneBuilder *self);

/* Returns: (transfer none) (nullable): @text as long as the scene lives */
const char *allies_scene_builder_keep (AlliesSceneBuilder *self, const char *text);

/* Adds to the page that is open, as a piece of the part and the subject that are open. */
void allies_scene_builder_add (AlliesSceneBuilder *self, AlliesSceneItem *item);

/* Makes of each link to a name one to its page; links to what has no place are dropped. */
void allies_scene_builder_resolve_links (AlliesSceneBuilder *self);

G_END_DECLS
