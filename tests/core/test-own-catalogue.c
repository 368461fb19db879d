/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/own-catalogue.h"
#include "roadmap/planner.h"
#include "support/sample-problem.h"

#include <math.h>

#define OWN                                                                                        \
  "<initiative id='own' kind='technology' owner='technology' duration='2' cost-low='1'"            \
  " cost-likely='2' cost-high='3' technology-effort='1.5' ramp='4'><name>Mine</name>"              \
  "<outcome>O</outcome><requires initiative='c' together='yes'/>"                                  \
  "<lift question='art.one.a' from='1' to='4'/></initiative>"                                      \
  "<initiative id='c' kind='process' owner='both' duration='1'><name>C</name>"                     \
  "<outcome>O</outcome></initiative>"
#define ESTIMATE                                                                                   \
  "<estimate initiative='a' owner='marketing' duration='7' benefit-low='10' benefit-likely='20'"   \
  " benefit-high='60' marketing-effort='9' confirmed-by='Finance'><note>n</note></estimate>"
#define INITIATIVES                                                                                \
  INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "2", "4.5", "2", "0", "12")                       \
  INITIATIVE ("b", LIFT ("art.one.b", "1", "5"), "1", "0.5", "1", "1.2", "0")

static AlliesCatalogue *
join (const char *body)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  g_autoptr (AlliesCatalogue) base = sample_catalogue_new (INITIATIVES);

  return allies_own_catalogue_join (dossier, SAMPLE_YEAR, base);
}

static const char *
get_id (AlliesCatalogue *catalogue, guint index)
{
  g_autoptr (AlliesInitiative) initiative =
      g_list_model_get_item (allies_catalogue_get_initiatives (catalogue), index);

  return allies_initiative_get_id (initiative);
}

static void
test_nothing (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesCatalogue) base = sample_catalogue_new (INITIATIVES);
  g_autoptr (AlliesCatalogue) joined = allies_own_catalogue_join (dossier, SAMPLE_YEAR, base);

  g_assert_true (joined == base);
}

static void
test_own (void)
{
  g_autoptr (AlliesCatalogue) joined = join (OWN);
  AlliesInitiative *own = allies_catalogue_find (joined, "own");
  guint n;

  g_assert_cmpuint (g_list_model_get_n_items (allies_catalogue_get_initiatives (joined)), ==, 4);
  g_assert_cmpstr (get_id (joined, 2), ==, "c");
  g_assert_cmpstr (get_id (joined, 3), ==, "own");
  g_assert_true (allies_initiative_is_own (own));
  g_assert_false (allies_initiative_is_assumed (own));
  g_assert_cmpstr (allies_initiative_get_name (own), ==, "Mine");
  g_assert_cmpint (allies_initiative_get_kind (own), ==, ALLIES_INITIATIVE_TECHNOLOGY);
  g_assert_cmpint (allies_initiative_get_owner (own), ==, ALLIES_OWNER_TECHNOLOGY);
  g_assert_cmpfloat (allies_initiative_get_ramp (own), ==, 4);
  g_assert_cmpint (allies_initiative_get_cost (own)->base, ==, ALLIES_MONEY_AMOUNT);
  g_assert_cmpfloat (allies_initiative_get_cost (own)->high, ==, 3);
  g_assert_cmpfloat (allies_initiative_get_benefit (own)->high, ==, 0);
  g_assert_cmpfloat (allies_initiative_get_effort (own, 3).technology, ==, 1.5);
  g_assert_cmpfloat (allies_initiative_get_effort (own, 3).marketing, ==, 0);
  g_assert_cmpstr (allies_initiative_get_requirements (own, &n)->initiative, ==, "c");
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (allies_initiative_get_requirements (own, &n)->together);
  g_assert_cmpfloat (allies_initiative_get_lifts (own, &n)->to, ==, 4);
}

static void
test_estimate (void)
{
  g_autoptr (AlliesCatalogue) joined = join (ESTIMATE);
  AlliesInitiative *a = allies_catalogue_find (joined, "a");
  guint n;

  g_assert_cmpstr (get_id (joined, 0), ==, "a");
  g_assert_cmpuint (g_list_model_get_n_items (allies_catalogue_get_initiatives (joined)), ==, 2);
  g_assert_false (allies_initiative_is_own (a));
  g_assert_cmpfloat (allies_initiative_get_benefit (a)->likely, ==, 20);
  g_assert_cmpint (allies_initiative_get_benefit (a)->base, ==, ALLIES_MONEY_AMOUNT);
  g_assert_cmpfloat (allies_initiative_get_cost (a)->likely, ==, 2);
  g_assert_cmpint (allies_initiative_get_cost (a)->base, ==, ALLIES_MONEY_OF_REVENUE);
  g_assert_cmpint (allies_initiative_get_owner (a), ==, ALLIES_OWNER_MARKETING);
  g_assert_cmpfloat (allies_initiative_get_duration (a), ==, 7);
  g_assert_cmpfloat (allies_initiative_get_ramp (a), ==, 6);
  g_assert_cmpfloat (allies_initiative_get_effort (a, 0).marketing, ==, 9);
  g_assert_cmpfloat (allies_initiative_get_effort (a, 0).technology, ==, 4.5);
  allies_initiative_get_lifts (a, &n);
  g_assert_cmpuint (n, ==, 1);
  /* the cost is still assumed */
  g_assert_true (allies_initiative_is_assumed (a));
}

#define AMOUNT(name) " " name "-low='1' " name "-likely='2' " name "-high='3'"

/* In the sample each kind of money goes up to 100 % of revenue, so that each is assumed. */
static void
test_confirmed (void)
{
  static const struct
  {
    const char *given;
    gboolean assumed;
  } cases[] = {
    { "", TRUE },
    { AMOUNT ("cost"), TRUE },
    { AMOUNT ("cost") AMOUNT ("benefit"), TRUE },
    { AMOUNT ("cost") AMOUNT ("benefit") AMOUNT ("running"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat ("<estimate initiative='a'", cases[i].given, "/>", NULL);
      g_autoptr (AlliesCatalogue) joined = join (body);

      g_assert_cmpint (allies_initiative_is_assumed (allies_catalogue_find (joined, "a")), ==,
                       cases[i].assumed);
    }
}

/* One's own initiative may take the place of one in the catalogue, and be estimated itself. */
static void
test_together (void)
{
  g_autoptr (AlliesCatalogue) joined =
      join ("<initiative id='b' kind='process' owner='both' duration='1'><name>B</name>"
            "<outcome>O</outcome></initiative><estimate initiative='b' duration='5'/>"
            "<estimate initiative='gone' duration='5'/>");

  g_assert_cmpuint (g_list_model_get_n_items (allies_catalogue_get_initiatives (joined)), ==, 2);
  g_assert_cmpstr (get_id (joined, 1), ==, "b");
  g_assert_cmpstr (allies_initiative_get_name (allies_catalogue_find (joined, "b")), ==, "B");
  g_assert_cmpfloat (allies_initiative_get_duration (allies_catalogue_find (joined, "b")), ==, 5);
}

/* A version that is not in the dossier yet is looked at as if it were. */
static void
test_circle_with (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (OWN);
  g_autoptr (GPtrArray) requires = g_ptr_array_new_with_free_func (g_object_unref);
  AlliesOwnInitiative *c = NULL;
  g_autofree char *key = g_strdup_printf ("initiative/%u/c", SAMPLE_YEAR);
  g_autofree char *before = allies_own_catalogue_find_circle (dossier, SAMPLE_YEAR);

  g_assert_null (before);
  c = allies_dossier_get (dossier, key);
  g_ptr_array_add (requires,
                   allies_record_new (ALLIES_TYPE_OWN_REQUIREMENT, "initiative", "own", NULL));

  g_autoptr (AlliesOwnInitiative) changed = allies_record_with (c, "requires", requires, NULL);
  g_autoptr (AlliesOwnInitiative) added = allies_record_with (changed, "id", "d", NULL);
  g_autofree char *circle = allies_own_catalogue_find_circle_with (dossier, SAMPLE_YEAR, changed);
  g_autofree char *none = allies_own_catalogue_find_circle_with (dossier, SAMPLE_YEAR, added);

  g_assert_nonnull (circle);
  g_assert_null (none);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-catalogue/nothing", test_nothing);
  g_test_add_func ("/own-catalogue/own", test_own);
  g_test_add_func ("/own-catalogue/estimate", test_estimate);
  g_test_add_func ("/own-catalogue/confirmed", test_confirmed);
  g_test_add_func ("/own-catalogue/together", test_together);
  g_test_add_func ("/own-catalogue/circle-with", test_circle_with);
  return g_test_run ();
}
