/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/metrics.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * AlliesAnchor:
 * @ALLIES_ANCHOR_START: the text begins at the place
 * @ALLIES_ANCHOR_MIDDLE: the text is centred on the place
 * @ALLIES_ANCHOR_END: the text ends at the place
 *
 * Where a text stands to the place it is given.
 */
typedef enum
{
  ALLIES_ANCHOR_START,
  ALLIES_ANCHOR_MIDDLE,
  ALLIES_ANCHOR_END,
} AlliesAnchor;

/**
 * AlliesSceneBuilder:
 *
 * Makes a scene, item by item, in reading order. All places are in points, to
 * the right and downwards from the origin, which allies_scene_builder_push_offset()
 * moves. A number that is not finite or a text that is not UTF-8 is an error of
 * the caller.
 */
typedef struct _AlliesSceneBuilder AlliesSceneBuilder;

/**
 * allies_scene_builder_new:
 * @metrics: measures texts; a reference is kept
 *
 * Returns: (transfer full): an empty builder
 */
AlliesSceneBuilder *allies_scene_builder_new (AlliesMetrics *metrics);

/**
 * allies_scene_builder_free:
 * @self: (transfer full): a builder
 */
void allies_scene_builder_free (AlliesSceneBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesSceneBuilder, allies_scene_builder_free)

/**
 * allies_scene_builder_get_metrics:
 * @self: a builder
 *
 * Returns: (transfer none): what measures its texts
 */
AlliesMetrics *allies_scene_builder_get_metrics (AlliesSceneBuilder *self);

/**
 * allies_scene_builder_set_metadata:
 * @self: a builder
 * @metadata: what is said about the whole scene; copied
 */
void
allies_scene_builder_set_metadata (AlliesSceneBuilder *self, const AlliesSceneMetadata *metadata);

/**
 * allies_scene_builder_begin_page:
 * @self: a builder
 * @id: not used before in this scene
 * @title: the title, also the bookmark; may be ""
 * @width: in points, above 0
 * @height: in points, above 0
 *
 * Ends the page before. All offsets, subjects and roles must have been popped.
 */
void allies_scene_builder_begin_page (
    AlliesSceneBuilder *self, const char *id, const char *title, double width, double height);

/**
 * allies_scene_builder_set_outline_level:
 * @self: a builder with a page
 * @level: 0 for a bookmark at the top (the default), 1 for one below
 *
 * Of the page that was begun last. There is no third level.
 */
void allies_scene_builder_set_outline_level (AlliesSceneBuilder *self, guint level);

/**
 * allies_scene_builder_put_page_first:
 * @self: a builder with a page
 *
 * Makes the page that is open the first of the scene, for one that can only be drawn when the
 * others are known.
 */
void allies_scene_builder_put_page_first (AlliesSceneBuilder *self);

/**
 * allies_scene_builder_describe_page:
 * @self: a builder with a page
 * @description: what the page shows, for those who cannot see it
 *
 * Of the page that was begun last.
 */
void allies_scene_builder_describe_page (AlliesSceneBuilder *self, const char *description);

/**
 * allies_scene_builder_push_subject:
 * @self: a builder with a page
 * @subject: what the following items show, such as "data.single-view"
 *
 * An inner subject hides an outer one until it is popped.
 */
void allies_scene_builder_push_subject (AlliesSceneBuilder *self, const char *subject);

/**
 * allies_scene_builder_pop_subject:
 * @self: a builder with a subject
 */
void allies_scene_builder_pop_subject (AlliesSceneBuilder *self);

/**
 * allies_scene_builder_find_subject:
 * @self: a builder with a page
 * @subject: subject of some items
 * @box: (out): the smallest box around what the page that is open has about @subject so far
 *
 * Returns: whether there is any
 */
gboolean
allies_scene_builder_find_subject (AlliesSceneBuilder *self, const char *subject, AlliesBox *box);

/**
 * allies_scene_builder_push_role:
 * @self: a builder with a page
 * @role: what the following items make up together
 *
 * A part within a part that holds texts is that part: a text that flows into a cell belongs to the
 * cell.
 */
void allies_scene_builder_push_role (AlliesSceneBuilder *self, AlliesRole role);

/**
 * allies_scene_builder_push_heading_cell:
 * @self: a builder with a page
 * @n_columns: how many columns it spans, 1 or more
 *
 * Like allies_scene_builder_push_role() for %ALLIES_ROLE_HEADING_CELL.
 */
void allies_scene_builder_push_heading_cell (AlliesSceneBuilder *self, guint n_columns);

/**
 * allies_scene_builder_push_figure:
 * @self: a builder with a page
 * @description: what the figure shows, for those who cannot see it
 *
 * Like allies_scene_builder_push_role() for %ALLIES_ROLE_FIGURE.
 */
void allies_scene_builder_push_figure (AlliesSceneBuilder *self, const char *description);

/**
 * allies_scene_builder_pop_role:
 * @self: a builder with a role or a figure that was pushed
 */
void allies_scene_builder_pop_role (AlliesSceneBuilder *self);

/**
 * allies_scene_builder_push_offset:
 * @self: a builder with a page
 * @x: to the right, in points
 * @y: downwards, in points
 *
 * Moves the origin by (@x, @y), so that a chart draws in coordinates of its own.
 */
void allies_scene_builder_push_offset (AlliesSceneBuilder *self, double x, double y);

/**
 * allies_scene_builder_pop_offset:
 * @self: a builder with an offset
 */
void allies_scene_builder_pop_offset (AlliesSceneBuilder *self);

/**
 * allies_scene_builder_measure:
 * @self: a builder
 * @face: a face
 * @size: in points, above 0
 * @text: one line of valid UTF-8
 *
 * Returns: how wide allies_scene_builder_text() would draw @text, in points
 */
double allies_scene_builder_measure (AlliesSceneBuilder *self,
                                     AlliesFace face,
                                     double size,
                                     const char *text);

/**
 * allies_scene_builder_text:
 * @self: a builder with a page
 * @x: where the text begins, is centred or ends
 * @baseline: downwards
 * @anchor: which of them
 * @face: a face
 * @size: in points, above 0
 * @ink: role; a text may get a stronger tone than a mark of the same role
 * @text: one line of valid UTF-8; line breaks and control characters become
 *   spaces, invisible format characters are dropped. An empty text draws nothing.
 *
 * Returns: the width of the text in points
 */
double allies_scene_builder_text (AlliesSceneBuilder *self,
                                  double x,
                                  double baseline,
                                  AlliesAnchor anchor,
                                  AlliesFace face,
                                  double size,
                                  AlliesInk ink,
                                  const char *text);

/**
 * allies_scene_builder_line:
 * @self: a builder with a page
 * @x1: one end
 * @y1: one end
 * @x2: the other end
 * @y2: the other end
 * @ink: role
 * @width: of the line, in points, above 0
 * @dash: how it is stroked
 */
void allies_scene_builder_line (AlliesSceneBuilder *self,
                                double x1,
                                double y1,
                                double x2,
                                double y2,
                                AlliesInk ink,
                                double width,
                                AlliesDash dash);

/**
 * allies_scene_builder_rectangle:
 * @self: a builder with a page
 * @x: left edge
 * @y: upper edge
 * @width: 0 or more
 * @height: 0 or more
 * @radius: of the corners, 0 or more; limited to half the shorter side
 * @fill: role of the area, or %ALLIES_INK_NONE
 * @stroke: role of the outline, or %ALLIES_INK_NONE
 * @stroke_width: in points; ignored without @stroke
 *
 * With neither @fill nor @stroke the rectangle is invisible and makes its area
 * belong to the current subject.
 */
void allies_scene_builder_rectangle (AlliesSceneBuilder *self,
                                     double x,
                                     double y,
                                     double width,
                                     double height,
                                     double radius,
                                     AlliesInk fill,
                                     AlliesInk stroke,
                                     double stroke_width);

/**
 * allies_scene_builder_polygon:
 * @self: a builder with a page
 * @points: (array length=n_points): copied
 * @n_points: at least 3
 * @fill: role of the area, or %ALLIES_INK_NONE
 * @stroke: role of the outline, or %ALLIES_INK_NONE
 * @stroke_width: in points; ignored without @stroke
 *
 * A closed area.
 */
void allies_scene_builder_polygon (AlliesSceneBuilder *self,
                                   const AlliesPoint *points,
                                   gsize n_points,
                                   AlliesInk fill,
                                   AlliesInk stroke,
                                   double stroke_width);

/**
 * allies_scene_builder_polyline:
 * @self: a builder with a page
 * @points: (array length=n_points): copied
 * @n_points: at least 2
 * @ink: role
 * @width: of the line, in points, above 0
 * @dash: how it is stroked
 *
 * An open course of lines.
 */
void allies_scene_builder_polyline (AlliesSceneBuilder *self,
                                    const AlliesPoint *points,
                                    gsize n_points,
                                    AlliesInk ink,
                                    double width,
                                    AlliesDash dash);

/**
 * allies_scene_builder_arc:
 * @self: a builder with a page
 * @x: of the centre
 * @y: of the centre
 * @radius: in points, above 0
 * @start: in radians, clockwise from three o'clock
 * @end: above @start, at most a full turn away
 * @fill: role of the slice from the centre, or %ALLIES_INK_NONE
 * @stroke: role of the arc, or %ALLIES_INK_NONE
 * @stroke_width: in points; ignored without @stroke
 */
void allies_scene_builder_arc (AlliesSceneBuilder *self,
                               double x,
                               double y,
                               double radius,
                               double start,
                               double end,
                               AlliesInk fill,
                               AlliesInk stroke,
                               double stroke_width);

/**
 * allies_scene_builder_disc:
 * @self: a builder with a page
 * @x: of the centre
 * @y: of the centre
 * @radius: in points, above 0
 * @fill: role of the area, or %ALLIES_INK_NONE
 * @stroke: role of the outline, or %ALLIES_INK_NONE
 * @stroke_width: in points; ignored without @stroke
 */
void allies_scene_builder_disc (AlliesSceneBuilder *self,
                                double x,
                                double y,
                                double radius,
                                AlliesInk fill,
                                AlliesInk stroke,
                                double stroke_width);

/**
 * allies_scene_builder_link:
 * @self: a builder with a page
 * @x: left edge of where to click
 * @y: upper edge
 * @width: above 0
 * @height: above 0
 * @target: "#" and the id of a page (which may be begun later), or an http,
 *   https or mailto address
 *
 * Addresses may come from documents, so a bad one is no error of the caller.
 *
 * Returns: whether @target was accepted; if not, nothing is added
 */
gboolean allies_scene_builder_link (
    AlliesSceneBuilder *self, double x, double y, double width, double height, const char *target);

/**
 * allies_scene_builder_name_place:
 * @self: a builder with a page
 * @name: a name
 *
 * Makes the page that is open the place where links to @name lead; where the name was given before,
 * the first page keeps it.
 */
void allies_scene_builder_name_place (AlliesSceneBuilder *self, const char *name);

/**
 * allies_scene_builder_link_place:
 * @self: a builder with a page
 * @x: left edge of where to click
 * @y: upper edge
 * @width: above 0
 * @height: above 0
 * @name: name of a place, which may be given later; if it never is, there is no link
 */
void allies_scene_builder_link_place (
    AlliesSceneBuilder *self, double x, double y, double width, double height, const char *name);

/**
 * allies_scene_builder_image:
 * @self: a builder with a page
 * @x: left edge
 * @y: upper edge
 * @width: above 0
 * @height: above 0
 * @pixels: the picture; a reference is kept
 * @alternative: what it shows, for those who cannot see it
 */
void allies_scene_builder_image (AlliesSceneBuilder *self,
                                 double x,
                                 double y,
                                 double width,
                                 double height,
                                 AlliesPixels *pixels,
                                 const char *alternative);

/**
 * allies_scene_builder_picture:
 * @self: a builder with a page
 * @x: left edge
 * @y: upper edge
 * @width: above 0; the height follows
 * @page: a page of another scene
 * @description: what the picture shows, for those who cannot see it
 *
 * Draws a page smaller or larger as one figure, without its links and subjects.
 */
void allies_scene_builder_picture (AlliesSceneBuilder *self,
                                   double x,
                                   double y,
                                   double width,
                                   const AlliesScenePage *page,
                                   const char *description);

/**
 * allies_scene_builder_end:
 * @self: a builder, whose offsets and subjects were all popped
 *
 * Leaves @self empty; it can only be freed.
 *
 * Returns: (transfer full): the scene
 */
AlliesScene *allies_scene_builder_end (AlliesSceneBuilder *self);

G_END_DECLS
