/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peer-cell.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MAXIMUM       1e15
#define QUANTILE_STEP 5

struct _AlliesPeerCell
{
  GObject parent_instance;
  AlliesPeerValues values;
  GListModel *figures;
};

G_DEFINE_FINAL_TYPE (AlliesPeerCell, allies_peer_cell, G_TYPE_OBJECT)

static const char *const basis_codes[] = { "pooled", "published", "estimated", "illustrative",
                                           NULL };
static const char *const grade_codes[] = { "none", "strong", "partial", "borrowed", NULL };

void
allies_peer_values_init (AlliesPeerValues *values)
{
  g_return_if_fail (values != NULL);
  *values = (AlliesPeerValues){
    .segment = { -1, -1, -1 },
    .q1 = NAN,
    .median = NAN,
    .q3 = NAN,
    .low = NAN,
    .high = NAN,
    .mean = NAN,
  };
}

static void
allies_peer_cell_finalize (GObject *object)
{
  AlliesPeerCell *self = ALLIES_PEER_CELL (object);
  AlliesPeerValues *values = &self->values;

  g_free (values->subject);
  g_free (values->quantiles);
  g_free (values->shares);
  g_free (values->population);
  g_free (values->source);
  g_free (values->sample);
  g_clear_object (&self->figures);
  G_OBJECT_CLASS (allies_peer_cell_parent_class)->finalize (object);
}

static void
allies_peer_cell_class_init (AlliesPeerCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_peer_cell_finalize;
}

static void
allies_peer_cell_init (AlliesPeerCell *self)
{
  allies_peer_values_init (&self->values);
}

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

AlliesPeerCell *
allies_peer_cell_new (const AlliesPeerValues *values, GListModel *figures)
{
  g_return_val_if_fail (values != NULL, NULL);

  AlliesPeerCell *self = g_object_new (ALLIES_TYPE_PEER_CELL, NULL);
  AlliesPeerValues *own = &self->values;

  *own = *values;
  own->subject = dup_or_empty (values->subject);
  own->population = dup_or_empty (values->population);
  own->source = dup_or_empty (values->source);
  own->sample = dup_or_empty (values->sample);
  own->quantiles = g_memdup2 (values->quantiles, ALLIES_N_QUANTILES * sizeof (double));
  own->shares = g_memdup2 (values->shares, values->n_shares * sizeof (AlliesPeerShare));
  self->figures = figures != NULL ? g_object_ref (figures)
                                  : G_LIST_MODEL (g_list_store_new (ALLIES_TYPE_FIGURE));
  return self;
}

static void
read_figures (AlliesPeerCell *self, const AlliesXmlElement *element, GHashTable *by_id)
{
  GListStore *store = g_list_store_new (ALLIES_TYPE_FIGURE);

  self->figures = G_LIST_MODEL (store);
  for (AlliesXmlElement *child = allies_xml_element_first (element, "figure"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *ref = allies_xml_element_require_id (child, "ref");
      AlliesFigure *figure = ref != NULL ? g_hash_table_lookup (by_id, ref) : NULL;

      if (figure != NULL)
        g_list_store_append (store, figure);
      else if (ref != NULL)
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("There is no figure “%s” in this file."), ref);
    }

  guint n = g_list_model_get_n_items (self->figures);
  if (allies_xml_element_get_number (element, "figures", 0, 1e6, n) != n)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The cell names %u figures; “figures” says otherwise."), n);
}

static void
read_quantiles (AlliesPeerValues *values, const AlliesXmlElement *element)
{
  AlliesXmlElement *child = allies_xml_element_first (element, "quantile");

  if (child == NULL)
    {
      if (values->basis == ALLIES_PEER_POOLED)
        allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                     _ ("A pooled cell needs its quantiles from 5 to 95."));
      return;
    }
  values->quantiles = g_new0 (double, ALLIES_N_QUANTILES);
  for (guint i = 0; i < ALLIES_N_QUANTILES; i++)
    {
      double at = (i + 1) * QUANTILE_STEP;

      if (child == NULL || allies_xml_element_require_number (child, "at", 0, 100) != at)
        {
          allies_xml_element_complain (child != NULL ? child : element, ALLIES_ERROR_INVALID,
                                       _ ("The quantile at %g is missing here: they run from 5 to "
                                          "95 in steps of 5."),
                                       at);
          return;
        }
      values->quantiles[i] = allies_xml_element_require_number (child, "value", -MAXIMUM, MAXIMUM);
      if (i > 0 && values->quantiles[i] < values->quantiles[i - 1])
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The quantile at %g is lower than the one before."), at);
      child = allies_xml_element_next (child);
    }
  if (child != NULL)
    allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                 _ ("There are more quantiles than those from 5 to 95."));
}

static void
read_shares (AlliesPeerValues *values, const AlliesXmlElement *element)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (AlliesPeerShare));

  for (AlliesXmlElement *child = allies_xml_element_first (element, "share"); child != NULL;
       child = allies_xml_element_next (child))
    {
      AlliesPeerShare share = { allies_xml_element_require_number (child, "level", -1e6, 1e6),
                                allies_xml_element_require_number (child, "value", 0, 100) };
      const AlliesPeerShare *last =
          shares->len > 0 ? &g_array_index (shares, AlliesPeerShare, shares->len - 1) : NULL;

      if (last != NULL && (share.level <= last->level || share.value > last->value))
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("Levels must rise and shares must not: fewer are at or "
                                        "above a higher level."));
      g_array_append_val (shares, share);
    }
  values->n_shares = shares->len;
  values->shares = shares->len > 0 ? (AlliesPeerShare *)g_array_steal (shares, NULL) : NULL;
}

/* NaN compares false, so that what is not known is in order */
static void
check_order (const AlliesPeerValues *values, const AlliesXmlElement *element)
{
  if (values->q1 > values->median || values->median > values->q3 || values->q1 > values->q3)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("Lower quartile, median and upper quartile must rise."));
  if (values->low > values->median || values->median > values->high)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The median must lie within its interval."));
  if (isnan (values->median) && isnan (values->mean) && values->shares == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The cell has neither a median nor a mean nor shares."));
  if (values->from_year > values->year)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("“from-year” is later than “year”."));
}

static void
check_provenance (const AlliesPeerValues *values, const AlliesXmlElement *element)
{
  if (values->n == 0 && *values->sample == '\0')
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The cell has no “n”; where it is not known, say so: "
                                    "<sample>n not published</sample>."));
  if (values->n == 0 && values->basis == ALLIES_PEER_POOLED)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("A pooled cell needs the number of organisations, “n”."));
  if (values->basis == ALLIES_PEER_ESTIMATED && values->grade == ALLIES_PEER_UNGRADED)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("An estimated cell needs its “grade”."));
}

/* A missing or unknown basis is one fault and asks for nothing that another basis would need. */
static AlliesPeerBasis
read_basis (const AlliesXmlElement *element)
{
  int basis = allies_xml_element_choose (element, "basis", basis_codes, -1);

  return g_strcmp0 (allies_xml_element_get (element, "basis"), basis_codes[basis]) == 0
             ? (AlliesPeerBasis)basis
             : ALLIES_PEER_ILLUSTRATIVE;
}

static double
read_value (const AlliesXmlElement *element, const char *name)
{
  return allies_xml_element_get_number (element, name, -MAXIMUM, MAXIMUM, NAN);
}

AlliesPeerCell *
allies_peer_cell_read (const AlliesXmlElement *element, GHashTable *figures, const char *language)
{
  g_return_val_if_fail (element != NULL && figures != NULL, NULL);

  AlliesPeerCell *self = g_object_new (ALLIES_TYPE_PEER_CELL, NULL);
  AlliesPeerValues *values = &self->values;

  values->subject = dup_or_empty (allies_xml_element_require_id (element, "subject"));
  values->segment = allies_segment_read (element);
  values->basis = read_basis (element);
  values->grade = (AlliesPeerGrade)allies_xml_element_choose (element, "grade", grade_codes, 0);
  values->year = (guint)allies_xml_element_require_number (element, "year", 1900, 2999);
  values->from_year =
      (guint)allies_xml_element_get_number (element, "from-year", 1900, 2999, values->year);
  values->n = (guint)allies_xml_element_get_number (element, "n", 1, 1e9, 0);
  values->q1 = read_value (element, "q1");
  values->median = read_value (element, "median");
  values->q3 = read_value (element, "q3");
  values->low = read_value (element, "low");
  values->high = read_value (element, "high");
  values->mean = read_value (element, "mean");
  values->population = allies_xml_element_require_child_text (element, "population", language);
  values->source = allies_xml_element_require_child_text (element, "source", language);
  values->sample = allies_xml_element_dup_child_text (element, "sample", language);
  read_figures (self, element, figures);
  read_quantiles (values, element);
  read_shares (values, element);
  check_order (values, element);
  check_provenance (values, element);
  return self;
}

static void
write_value (AlliesXmlWriter *writer, const char *name, double value)
{
  if (!isnan (value))
    allies_xml_writer_number (writer, name, value);
}

static void
write_attributes (AlliesPeerCell *cell, AlliesXmlWriter *writer)
{
  const AlliesPeerValues *values = &cell->values;
  guint n_figures = g_list_model_get_n_items (cell->figures);

  allies_xml_writer_attribute (writer, "subject", values->subject);
  allies_segment_write (values->segment, writer);
  allies_xml_writer_attribute (writer, "basis", basis_codes[values->basis]);
  allies_xml_writer_attribute (writer, "grade", allies_peer_grade_get_code (values->grade));
  allies_xml_writer_number (writer, "year", values->year);
  if (values->from_year != values->year)
    allies_xml_writer_number (writer, "from-year", values->from_year);
  if (values->n > 0)
    allies_xml_writer_number (writer, "n", values->n);
  if (n_figures > 0)
    allies_xml_writer_number (writer, "figures", n_figures);
  write_value (writer, "q1", values->q1);
  write_value (writer, "median", values->median);
  write_value (writer, "q3", values->q3);
  write_value (writer, "low", values->low);
  write_value (writer, "high", values->high);
  write_value (writer, "mean", values->mean);
}

static void
write_pair (AlliesXmlWriter *writer, const char *name, const char *key, double at, double value)
{
  allies_xml_writer_start (writer, name, NULL);
  allies_xml_writer_number (writer, key, at);
  allies_xml_writer_number (writer, "value", value);
  allies_xml_writer_end (writer);
}

void
allies_peer_cell_write (AlliesPeerCell *cell, AlliesXmlWriter *writer)
{
  g_return_if_fail (ALLIES_IS_PEER_CELL (cell) && writer != NULL);

  const AlliesPeerValues *values = &cell->values;

  allies_xml_writer_start (writer, "cell", NULL);
  write_attributes (cell, writer);
  allies_xml_writer_leaf (writer, "population", values->population);
  allies_xml_writer_leaf (writer, "source", values->source);
  allies_xml_writer_leaf (writer, "sample", values->sample);
  for (guint i = 0; values->quantiles != NULL && i < ALLIES_N_QUANTILES; i++)
    write_pair (writer, "quantile", "at", (i + 1) * QUANTILE_STEP, values->quantiles[i]);
  for (guint i = 0; i < values->n_shares; i++)
    write_pair (writer, "share", "level", values->shares[i].level, values->shares[i].value);
  for (guint i = 0; i < g_list_model_get_n_items (cell->figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (cell->figures, i);

      allies_xml_writer_start (writer, "figure", NULL);
      allies_xml_writer_attribute (writer, "ref", allies_figure_get (figure)->id);
      allies_xml_writer_end (writer);
    }
  allies_xml_writer_end (writer);
}

const AlliesPeerValues *
allies_peer_cell_get (AlliesPeerCell *cell)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NULL);
  return &cell->values;
}

GListModel *
allies_peer_cell_get_figures (AlliesPeerCell *cell)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NULL);
  return cell->figures;
}

double
allies_peer_cell_get_centre (AlliesPeerCell *cell, gboolean *is_mean)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NAN);

  gboolean mean = isnan (cell->values.median) && !isnan (cell->values.mean);

  if (is_mean != NULL)
    *is_mean = mean;
  return mean ? cell->values.mean : cell->values.median;
}

const char *
allies_peer_basis_get_name (AlliesPeerBasis basis)
{
  static const char *const names[] = { N_ ("pooled from dossiers"), N_ ("published by one survey"),
                                       N_ ("estimated from published figures"),
                                       N_ ("illustrative only") };

  g_return_val_if_fail (basis <= ALLIES_PEER_ILLUSTRATIVE, NULL);
  return _ (names[basis]);
}

const char *
allies_peer_basis_get_code (AlliesPeerBasis basis)
{
  g_return_val_if_fail (basis <= ALLIES_PEER_ILLUSTRATIVE, NULL);
  return basis_codes[basis];
}

const char *
allies_peer_grade_get_name (AlliesPeerGrade grade)
{
  switch (grade)
    {
    case ALLIES_PEER_STRONG:
      return _ ("strong evidence");
    case ALLIES_PEER_PARTIAL:
      return _ ("partial evidence");
    case ALLIES_PEER_BORROWED:
      return _ ("no direct evidence");
    case ALLIES_PEER_UNGRADED:
      return "";
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
allies_peer_grade_get_code (AlliesPeerGrade grade)
{
  g_return_val_if_fail (grade <= ALLIES_PEER_BORROWED, NULL);
  return grade != ALLIES_PEER_UNGRADED ? grade_codes[grade] : NULL;
}
