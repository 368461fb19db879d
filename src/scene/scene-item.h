/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/face.h"
#include "scene/geometry.h"
#include "scene/ink.h"
#include "scene/pixels.h"

G_BEGIN_DECLS

/**
 * AlliesItemKind:
 * @ALLIES_ITEM_TEXT: one line of text
 * @ALLIES_ITEM_LINE: a straight line
 * @ALLIES_ITEM_RECTANGLE: a rectangle, its corners rounded or not
 * @ALLIES_ITEM_POLYGON: a closed area or an open course of lines
 * @ALLIES_ITEM_ARC: a disc, a ring, an open arc or a slice
 * @ALLIES_ITEM_LINK: a place to click, itself invisible
 * @ALLIES_ITEM_IMAGE: a picture made of pixels
 *
 * The closed set of what can be drawn.
 */
typedef enum
{
  ALLIES_ITEM_TEXT,
  ALLIES_ITEM_LINE,
  ALLIES_ITEM_RECTANGLE,
  ALLIES_ITEM_POLYGON,
  ALLIES_ITEM_ARC,
  ALLIES_ITEM_LINK,
  ALLIES_ITEM_IMAGE,
} AlliesItemKind;

/**
 * AlliesDash:
 * @ALLIES_DASH_SOLID: without gaps
 * @ALLIES_DASH_DASHED: short strokes
 * @ALLIES_DASH_DOTTED: dots
 *
 * How a line is stroked; meaning is never by colour alone.
 */
typedef enum
{
  ALLIES_DASH_SOLID,
  ALLIES_DASH_DASHED,
  ALLIES_DASH_DOTTED,
} AlliesDash;

/**
 * AlliesSceneItem:
 * @kind: which member of the union holds
 * @fill: ink of the area or of the text; %ALLIES_INK_NONE for none
 * @stroke: ink of the outline; %ALLIES_INK_NONE for none
 * @stroke_width: in points, centred on the outline
 * @dash: how the outline is stroked
 * @subject: (nullable): what the item shows, such as "data.single-view"
 * @part: number of the part of the page that it belongs to, from 1; 0 for none
 * @text.x: left end of the baseline
 * @text.baseline: downwards from the upper edge of the page
 * @text.width: as measured
 * @text.ascent: of the face at this size
 * @text.descent: of the face at this size
 * @text.size: in points
 * @text.face: the face
 * @text.string: one line of valid UTF-8
 * @line.from: one end
 * @line.to: the other end
 * @rectangle.box: its edges
 * @rectangle.radius: of the corners, at most half the shorter side
 * @polygon.points: at least two
 * @polygon.n_points: how many
 * @polygon.closed: whether the last point is joined to the first
 * @arc.centre: of the circle
 * @arc.radius: of the circle
 * @arc.start: in radians, clockwise from three o'clock
 * @arc.end: above @arc.start, at most a full turn away; less than a full turn
 *   is filled as a slice from the centre, and stroked as an open arc
 * @link.box: where to click
 * @link.target: "#" and the id of a page, or an http, https or mailto address
 * @image.box: its edges
 * @image.pixels: what it shows; the scene holds a reference
 * @image.alternative: what it shows, for those who cannot see it
 *
 * One thing on a page, in page coordinates. Immutable.
 */
typedef struct
{
  AlliesItemKind kind;
  AlliesInk fill;
  AlliesInk stroke;
  double stroke_width;
  AlliesDash dash;
  const char *subject;
  guint part;
  union
  {
    struct
    {
      double x;
      double baseline;
      double width;
      double ascent;
      double descent;
      double size;
      AlliesFace face;
      const char *string;
    } text;
    struct
    {
      AlliesPoint from;
      AlliesPoint to;
    } line;
    struct
    {
      AlliesBox box;
      double radius;
    } rectangle;
    struct
    {
      const AlliesPoint *points;
      gsize n_points;
      gboolean closed;
    } polygon;
    struct
    {
      AlliesPoint centre;
      double radius;
      double start;
      double end;
    } arc;
    struct
    {
      AlliesBox box;
      const char *target;
    } link;
    struct
    {
      AlliesBox box;
      AlliesPixels *pixels;
      const char *alternative;
    } image;
  };
} AlliesSceneItem;

/**
 * allies_scene_item_get_box:
 * @self: an item
 *
 * For a text, the line it stands on; for an arc, the whole circle. Half the
 * width of the stroke counts.
 *
 * Returns: the edges of what is drawn
 */
AlliesBox allies_scene_item_get_box (const AlliesSceneItem *self);

/**
 * allies_scene_item_contains:
 * @self: an item
 * @x: to the right, in points
 * @y: downwards, in points
 * @slack: how near to a line or a small mark counts as on it, in points
 *
 * Returns: whether the point is on @self
 */
gboolean allies_scene_item_contains (const AlliesSceneItem *self, double x, double y, double slack);

G_END_DECLS
