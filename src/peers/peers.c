/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peers.h"

#include "base/bundle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BUNDLED "peers/published.peers"

struct _AlliesPeers
{
  GObject parent_instance;
  AlliesPeersHeader header; /* owns its strings */
  GListModel *figures;
  GListModel *cells;
  GHashTable *by_subject; /* subject → GPtrArray of cells; both borrowed from the list */
};

G_DEFINE_FINAL_TYPE (AlliesPeers, allies_peers, G_TYPE_OBJECT)

static void
allies_peers_finalize (GObject *object)
{
  AlliesPeers *self = ALLIES_PEERS (object);

  g_free ((char *)self->header.id);
  g_free ((char *)self->header.version);
  g_free ((char *)self->header.model);
  g_free ((char *)self->header.name);
  g_free ((char *)self->header.note);
  g_hash_table_unref (self->by_subject);
  g_clear_object (&self->figures);
  g_clear_object (&self->cells);
  G_OBJECT_CLASS (allies_peers_parent_class)->finalize (object);
}

static void
allies_peers_class_init (AlliesPeersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_peers_finalize;
}

static void
allies_peers_init (AlliesPeers *self)
{
  self->by_subject =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
}

static void
register_cell (AlliesPeers *self, AlliesPeerCell *cell)
{
  const char *subject = allies_peer_cell_get (cell)->subject;
  GPtrArray *list = g_hash_table_lookup (self->by_subject, subject);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_subject, (char *)subject, list);
    }
  g_ptr_array_add (list, cell);
}

AlliesPeers *
allies_peers_new (const AlliesPeersHeader *header, GListModel *figures, GListModel *cells)
{
  g_return_val_if_fail (header != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (figures) && G_IS_LIST_MODEL (cells), NULL);

  AlliesPeers *self = g_object_new (ALLIES_TYPE_PEERS, NULL);

  self->header = (AlliesPeersHeader){
    g_strdup (header->id),   g_strdup (header->version), g_strdup (header->model),
    g_strdup (header->name), g_strdup (header->note),    header->slope,
  };
  self->figures = g_object_ref (figures);
  self->cells = g_object_ref (cells);
  for (guint i = 0; i < g_list_model_get_n_items (cells); i++)
    {
      g_autoptr (AlliesPeerCell) cell = g_list_model_get_item (cells, i);

      register_cell (self, cell);
    }
  return self;
}

static void
check_subject (const AlliesXmlElement *element, const char *subject, AlliesModel *model)
{
  if (model != NULL && *subject != '\0' && allies_model_find_capability (model, subject) == NULL
      && allies_model_find_question (model, subject) == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("There is no capability or question “%s” in the model “%s”."),
                                 subject, allies_model_get_id (model));
}

static GListStore *
read_figures (const AlliesXmlElement *element,
              AlliesModel *model,
              const char *language,
              GHashTable *by_id)
{
  GListStore *store = g_list_store_new (ALLIES_TYPE_FIGURE);

  for (AlliesXmlElement *child = allies_xml_element_first (element, "figure"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesFigure) figure = allies_figure_read (child, language);
      const AlliesFigureValues *values = allies_figure_get (figure);

      check_subject (child, values->subject, model);
      g_list_store_append (store, figure);
      if (!g_hash_table_replace (by_id, values->id, figure))
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The identifier “%s” is used twice in this file."),
                                     values->id);
    }
  return store;
}

static char *
dup_cell_key (const AlliesPeerValues *values)
{
  return g_strdup_printf ("%s %d %d %d %d %u", values->subject, values->segment.industry,
                          values->segment.size, values->segment.region, (int)values->basis,
                          values->year);
}

/* Two ladders of one segment stand side by side; of two like distributions one could not answer. */
static void
check_unique (const AlliesXmlElement *element, AlliesPeerCell *cell, GHashTable *keys)
{
  const AlliesPeerValues *values = allies_peer_cell_get (cell);

  if (!isnan (allies_peer_cell_get_centre (cell, NULL))
      && !g_hash_table_add (keys, dup_cell_key (values)))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("There are two distributions of “%s” for the same segment, "
                                    "basis and year in this file."),
                                 values->subject);
}

static GListStore *
read_cells (const AlliesXmlElement *element,
            AlliesModel *model,
            const char *language,
            GHashTable *figures)
{
  GListStore *store = g_list_store_new (ALLIES_TYPE_PEER_CELL);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (AlliesXmlElement *child = allies_xml_element_first (element, "cell"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesPeerCell) cell = allies_peer_cell_read (child, figures, language);

      check_subject (child, allies_peer_cell_get (cell)->subject, model);
      check_unique (child, cell, keys);
      g_list_store_append (store, cell);
    }
  return store;
}

AlliesPeers *
allies_peers_read (const AlliesXmlElement *element, AlliesModel *model, const char *language)
{
  g_return_val_if_fail (element != NULL, NULL);

  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = allies_xml_element_require_child_text (element, "name", language);
  g_autofree char *note = allies_xml_element_dup_child_text (element, "note", language);
  AlliesPeersHeader header = {
    allies_xml_element_require_id (element, "id"),
    allies_xml_element_require_id (element, "version"),
    allies_xml_element_require_id (element, "model"),
    name,
    note,
    allies_xml_element_get_number (element, "slope", 1e-6, 1e6, NAN),
  };
  gboolean is_other = model != NULL && header.model != NULL
                      && !g_str_equal (header.model, allies_model_get_id (model));

  if (is_other)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("These peers are for the model “%s”, not for “%s”."),
                                 header.model, allies_model_get_id (model));
  AlliesModel *checked = is_other ? NULL : model;
  g_autoptr (GListStore) figures = read_figures (element, checked, language, by_id);
  g_autoptr (GListStore) cells = read_cells (element, checked, language, by_id);
  return allies_peers_new (&header, G_LIST_MODEL (figures), G_LIST_MODEL (cells));
}

AlliesPeers *
allies_peers_new_from_bytes (
    GBytes *bytes, const char *name, AlliesModel *model, const char *language, GError **error)
{
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, name);
  AlliesXmlElement *root = allies_xml_document_open (document, "peers", ALLIES_PEERS_NAMESPACE);
  g_autoptr (AlliesPeers) self = root != NULL ? allies_peers_read (root, model, language) : NULL;

  if (!allies_problems_to_error (allies_xml_document_get_problems (document), error))
    return NULL;
  return g_steal_pointer (&self);
}

static AlliesPeers *
new_empty (AlliesModel *model)
{
  g_autoptr (GListStore) figures = g_list_store_new (ALLIES_TYPE_FIGURE);
  g_autoptr (GListStore) cells = g_list_store_new (ALLIES_TYPE_PEER_CELL);
  AlliesPeersHeader header = { "none", "0", allies_model_get_id (model), "", "", NAN };

  return allies_peers_new (&header, G_LIST_MODEL (figures), G_LIST_MODEL (cells));
}

AlliesPeers *
allies_peers_new_bundled (AlliesModel *model, const char *language, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  g_autoptr (GBytes) bytes = allies_bundle_load (BUNDLED, error);
  g_autoptr (AlliesPeers) self =
      bytes != NULL ? allies_peers_new_from_bytes (bytes, BUNDLED, NULL, language, error) : NULL;

  if (self != NULL && !g_str_equal (self->header.model, allies_model_get_id (model)))
    return new_empty (model);
  return g_steal_pointer (&self);
}

static void
write_header (const AlliesPeersHeader *header, AlliesXmlWriter *writer)
{
  allies_xml_writer_start (writer, "peers", ALLIES_PEERS_NAMESPACE);
  allies_xml_writer_attribute (writer, "format", "1.0");
  allies_xml_writer_attribute (writer, "id", header->id);
  allies_xml_writer_attribute (writer, "version", header->version);
  allies_xml_writer_attribute (writer, "model", header->model);
  if (!isnan (header->slope))
    allies_xml_writer_number (writer, "slope", header->slope);
  allies_xml_writer_leaf (writer, "name", header->name);
  allies_xml_writer_leaf (writer, "note", header->note);
}

GBytes *
allies_peers_write (AlliesPeers *peers)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers), NULL);

  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  write_header (&peers->header, writer);
  for (guint i = 0; i < g_list_model_get_n_items (peers->figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (peers->figures, i);

      allies_figure_write (figure, writer);
    }
  for (guint i = 0; i < g_list_model_get_n_items (peers->cells); i++)
    {
      g_autoptr (AlliesPeerCell) cell = g_list_model_get_item (peers->cells, i);

      allies_peer_cell_write (cell, writer);
    }
  allies_xml_writer_end (writer);
  return allies_xml_writer_finish (writer);
}

const AlliesPeersHeader *
allies_peers_get_header (AlliesPeers *peers)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers), NULL);
  return &peers->header;
}

GListModel *
allies_peers_get_cells (AlliesPeers *peers)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers), NULL);
  return peers->cells;
}

GListModel *
allies_peers_get_figures (AlliesPeers *peers)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers), NULL);
  return peers->figures;
}

/* the firmest basis; then the newest up to the year, or the oldest when all are newer */
static gboolean
is_preferable (const AlliesPeerValues *cell, const AlliesPeerValues *best, guint year)
{
  if (cell->basis != best->basis)
    return cell->basis < best->basis;
  if (best->year > year)
    return cell->year < best->year;
  return cell->year > best->year && cell->year <= year;
}

static AlliesPeerCell *
find_exactly (GPtrArray *list, AlliesSegment segment, guint year)
{
  AlliesPeerCell *best = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      AlliesPeerCell *cell = list->pdata[i];
      const AlliesPeerValues *values = allies_peer_cell_get (cell);

      if (allies_segment_equal (values->segment, segment)
          && !isnan (allies_peer_cell_get_centre (cell, NULL))
          && (best == NULL || is_preferable (values, allies_peer_cell_get (best), year)))
        best = cell;
    }
  return best;
}

AlliesPeerCell *
allies_peers_look_up_until (AlliesPeers *peers,
                            const char *subject,
                            AlliesSegment segment,
                            guint year,
                            AlliesSegmentWidth *width)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers) && subject != NULL, NULL);

  GPtrArray *list = g_hash_table_lookup (peers->by_subject, subject);
  AlliesSegmentWidth widest =
      allies_segment_is_public_education (segment) ? ALLIES_SEGMENT_ANY_REGION : ALLIES_SEGMENT_ALL;

  for (guint step = ALLIES_SEGMENT_GIVEN; list != NULL && step <= (guint)widest; step++)
    {
      AlliesSegmentWidth current = (AlliesSegmentWidth)step;
      AlliesPeerCell *cell = find_exactly (list, allies_segment_widen (segment, current), year);

      if (cell != NULL && width != NULL)
        *width = current;
      if (cell != NULL)
        return cell;
    }
  return NULL;
}

AlliesPeerCell *
allies_peers_look_up (AlliesPeers *peers,
                      const char *subject,
                      AlliesSegment segment,
                      AlliesSegmentWidth *width)
{
  return allies_peers_look_up_until (peers, subject, segment, G_MAXUINT, width);
}

gboolean
allies_peers_is_empty (AlliesPeers *peers)
{
  return peers == NULL || g_list_model_get_n_items (allies_peers_get_cells (peers)) == 0;
}

char *
allies_peers_describe_answer (AlliesPeers *peers, AlliesPeerCell *cell, AlliesSegment segment)
{
  g_autofree char *wanted = allies_segment_describe (segment);

  if (cell == NULL && allies_peers_is_empty (peers))
    return g_strdup (
        _ ("There are no peers for this questionnaire; its scores stand on their own."));
  if (cell == NULL && allies_segment_is_public_education (segment))
    return g_strdup (_ ("There are no peers for the public sector, education and non-profit: the "
                        "published figures are about companies."));
  if (cell == NULL)
    return g_strdup_printf (_ ("There are no peers for %s."), wanted);

  g_autofree char *answered = allies_segment_describe (allies_peer_cell_get (cell)->segment);
  if (allies_segment_equal (allies_peer_cell_get (cell)->segment, segment))
    return g_strdup_printf (_ ("Peers: %s."), answered);
  return g_strdup_printf (_ ("Peers: %s (nothing nearer is known for %s)."), answered, wanted);
}

GPtrArray *
allies_peers_list_ladders (AlliesPeers *peers, const char *subject)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers) && subject != NULL, NULL);

  GPtrArray *ladders = g_ptr_array_new ();
  GPtrArray *list = g_hash_table_lookup (peers->by_subject, subject);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (allies_peer_cell_get (list->pdata[i])->n_shares > 0)
      g_ptr_array_add (ladders, list->pdata[i]);
  return ladders;
}
