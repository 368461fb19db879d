/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"
#include "peers/peer-cell.h"

G_BEGIN_DECLS

#define ALLIES_PEERS_NAMESPACE "urn:allies:peers:1"

/**
 * AlliesPeers:
 *
 * The distributions of a *.peers file and the published figures behind them; read-only.
 */
#define ALLIES_TYPE_PEERS (allies_peers_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPeers, allies_peers, ALLIES, PEERS, GObject)

/**
 * AlliesPeersHeader:
 * @id: identifier of the file
 * @version: its version, such as a date
 * @model: identifier of the model whose capabilities and questions it is about
 * @name: name to show
 * @note: the rule by which the cells were made, in plain words
 * @slope: slope of the estimation rule; NaN when nothing is estimated
 *
 * What a *.peers file says about itself.
 */
typedef struct
{
  const char *id;
  const char *version;
  const char *model;
  const char *name;
  const char *note;
  double slope;
} AlliesPeersHeader;

/**
 * allies_peers_new:
 * @header: what it says about itself, copied
 * @figures: the #AlliesFigure, kept
 * @cells: the #AlliesPeerCell, kept
 *
 * Returns: (transfer full): peers made by the program
 */
AlliesPeers *
allies_peers_new (const AlliesPeersHeader *header, GListModel *figures, GListModel *cells);

/**
 * allies_peers_read:
 * @element: the root of a *.peers file
 * @model: (nullable): the model; with it, subjects that it does not have and a file for
 *   another model are faults
 * @language: (nullable): language of the texts
 *
 * All faults go to the element's document.
 *
 * Returns: (transfer full): the peers
 */
AlliesPeers *
allies_peers_read (const AlliesXmlElement *element, AlliesModel *model, const char *language);

/**
 * allies_peers_new_from_bytes:
 * @bytes: content of a *.peers file
 * @name: name of the file as the user knows it
 * @model: (nullable): the model
 * @language: (nullable): language of the texts
 * @error: return location; the first fault
 *
 * Returns: (transfer full) (nullable): the peers
 */
AlliesPeers *allies_peers_new_from_bytes (
    GBytes *bytes, const char *name, AlliesModel *model, const char *language, GError **error);

/**
 * allies_peers_new_bundled:
 * @model: a model
 * @language: (nullable): language of the texts
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the published peers when they are about this model, else
 *   peers without any cell
 */
AlliesPeers *allies_peers_new_bundled (AlliesModel *model, const char *language, GError **error);

/**
 * allies_peers_write:
 * @peers: peers
 *
 * Returns: (transfer full): the content of a *.peers file; the same peers give the same bytes
 */
GBytes *allies_peers_write (AlliesPeers *peers);

/**
 * allies_peers_get_header:
 * @peers: peers
 *
 * Returns: (transfer none): what the file says about itself
 */
const AlliesPeersHeader *allies_peers_get_header (AlliesPeers *peers);

/**
 * allies_peers_get_cells:
 * @peers: peers
 *
 * Returns: (transfer none): all #AlliesPeerCell in the order of the file
 */
GListModel *allies_peers_get_cells (AlliesPeers *peers);

/**
 * allies_peers_get_figures:
 * @peers: peers
 *
 * Returns: (transfer none): all #AlliesFigure in the order of the file
 */
GListModel *allies_peers_get_figures (AlliesPeers *peers);

/**
 * allies_peers_look_up:
 * @peers: peers
 * @subject: identifier of a capability or question
 * @segment: the segment wanted
 * @width: (out) (optional): how far the segment had to be widened
 *
 * Looks for exactly this segment, then for all sizes, then for all regions, then for everybody.
 * Among several cells of one segment the firmest basis answers, then the newest; ladders without a
 * median do not.
 * The public sector and education is never widened: companies are not its peers.
 *
 * Returns: (transfer none) (nullable): the cell that answers, whose segment says which one did
 */
AlliesPeerCell *allies_peers_look_up (AlliesPeers *peers,
                                      const char *subject,
                                      AlliesSegment segment,
                                      AlliesSegmentWidth *width);

/**
 * allies_peers_look_up_until:
 * @peers: peers
 * @subject: identifier of a capability or question
 * @segment: the segment wanted
 * @year: the year of an assessment
 * @width: (out) (optional): how far the segment had to be widened
 *
 * Like allies_peers_look_up(), but among cells of several years the newest that is not newer than
 * @year answers, or the oldest when all are.
 *
 * Returns: (transfer none) (nullable): the cell that answers
 */
AlliesPeerCell *allies_peers_look_up_until (AlliesPeers *peers,
                                            const char *subject,
                                            AlliesSegment segment,
                                            guint year,
                                            AlliesSegmentWidth *width);

/**
 * allies_peers_describe_answer:
 * @peers: (nullable): the peers that were asked
 * @cell: (nullable): what allies_peers_look_up() returned
 * @segment: the segment that was wanted
 *
 * Returns: (transfer full): one sentence that says which segment answered, or why none did
 */
char *
allies_peers_describe_answer (AlliesPeers *peers, AlliesPeerCell *cell, AlliesSegment segment);

/**
 * allies_peers_is_empty:
 * @peers: (nullable): peers
 *
 * Returns: whether there are no peers for a questionnaire at all, in no segment
 */
gboolean allies_peers_is_empty (AlliesPeers *peers);

/**
 * allies_peers_list_ladders:
 * @peers: peers
 * @subject: identifier of a capability or question
 *
 * Returns: (transfer container) (element-type AlliesPeerCell): the published ladders about it
 */
GPtrArray *allies_peers_list_ladders (AlliesPeers *peers, const char *subject);

/**
 * allies_peers_combine:
 * @cells: (array length=n): one cell for each part; %NULL for a part without peers
 * @weights: (array length=n): the weights of the parts, above 0
 * @n: number of parts
 * @subject: identifier of the whole: a pillar, or the model
 *
 * The peers of a pillar or of the whole: median, quartiles and the interval of the median are the
 * weighted means of those of the parts. This is a planning simplification, to be named as such on
 * paper: the quartiles of a mean are nearer to its median than the mean of quartiles, and the
 * interval is as wide as if all parts erred together. Basis and grade are those of the weakest
 * part, n is the smallest, and no percentile can be had.
 *
 * Returns: (transfer full) (nullable): a cell; %NULL when parts with peers have less than two
 *   thirds of the weight
 */
AlliesPeerCell *allies_peers_combine (AlliesPeerCell *const *cells,
                                      const double *weights,
                                      guint n,
                                      const char *subject);

/**
 * allies_peers_look_up_pillar:
 * @peers: peers
 * @pillar: a pillar
 * @segment: the segment wanted
 *
 * Returns: (transfer full) (nullable): the peers of its capabilities, combined
 */
AlliesPeerCell *
allies_peers_look_up_pillar (AlliesPeers *peers, AlliesPillar *pillar, AlliesSegment segment);

/**
 * allies_peers_look_up_overall:
 * @peers: peers
 * @model: a model
 * @segment: the segment wanted
 *
 * Returns: (transfer full) (nullable): the peers of its pillars, combined
 */
AlliesPeerCell *
allies_peers_look_up_overall (AlliesPeers *peers, AlliesModel *model, AlliesSegment segment);

G_END_DECLS
