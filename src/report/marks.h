/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/side.h"
#include "model/initiative.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_marks_own:
 * @builder: a builder
 * @x: centre
 * @y: centre
 * @hollow: whether the score is partial and must not look finished
 *
 * Draws our own position: a disc.
 */
void allies_marks_own (AlliesSceneBuilder *builder, double x, double y, gboolean hollow);

/**
 * allies_marks_peers:
 * @builder: a builder
 * @x: centre
 * @y: centre
 *
 * Draws the peer median: a diamond.
 */
void allies_marks_peers (AlliesSceneBuilder *builder, double x, double y);

/**
 * allies_marks_target:
 * @builder: a builder
 * @x: centre
 * @y: centre
 *
 * Draws a target: an upright bar.
 */
void allies_marks_target (AlliesSceneBuilder *builder, double x, double y);

/**
 * allies_marks_before:
 * @builder: a builder
 * @x: centre
 * @y: centre
 *
 * Draws where we stood in the year before.
 */
void allies_marks_before (AlliesSceneBuilder *builder, double x, double y);

/**
 * allies_marks_side:
 * @builder: a builder
 * @x: centre
 * @y: centre
 * @side: a side
 *
 * Draws what a side says: a disc for marketing, a square for technology.
 */
void allies_marks_side (AlliesSceneBuilder *builder, double x, double y, AlliesSide side);

/**
 * allies_marks_owner:
 * @builder: a builder
 * @x: left edge
 * @y: centre
 * @owner: who leads
 *
 * Draws who leads: a disc for the CMO, a square for the CIO, both for both.
 *
 * Returns: the width drawn
 */
double allies_marks_owner (AlliesSceneBuilder *builder, double x, double y, AlliesOwner owner);

/**
 * allies_marks_legend_text:
 * @builder: a builder
 * @x: left edge
 * @y: centre of the marks
 * @text: what a mark means
 *
 * Writes the text of a legend beside a mark.
 *
 * Returns: the width written
 */
double allies_marks_legend_text (AlliesSceneBuilder *builder, double x, double y, const char *text);

G_END_DECLS
