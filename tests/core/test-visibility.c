/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/visibility.h"

#include "base/bundle.h"
#include "dossier/dossier-reader.h"
#include "support/sample-dossier.h"

#include <string.h>

#define ALL(respondent, state)                                                                     \
  STATE (respondent, "art.one.a", state)                                                           \
  STATE (respondent, "art.one.b", state)                                                           \
  STATE (respondent, "art.one.c", state)                                                           \
  STATE (respondent, "art.two.n", state)                                                           \
  STATE (respondent, "art.two.p", state)                                                           \
  STATE (respondent, "geo.one.a", state)                                                           \
  STATE (respondent, "geo.two.a", state)                                                           \
  STATE (respondent, "min.one.a", state)
#define LAST(respondent) STATE (respondent, "min.two.a", "unknown")
#define FLAGGED(respondent)                                                                        \
  "<answer respondent='" respondent "' question='min.two.a' state='unknown' flagged='yes'/>"
#define DONE(side) "<completion side='" side "'/>"
#define LOOK(side) "<completion side='" side "' state='look'/>"

static const struct
{
  const char *body;
  gboolean marketing;
  gboolean technology;
  gboolean revealed;
} cases[] = {
  { "", FALSE, FALSE, FALSE },
  { ALL ("cmo", "unknown"), FALSE, FALSE, FALSE },
  { ALL ("cmo", "unknown") LAST ("cmo"), TRUE, FALSE, FALSE },
  { ALL ("cmo", "unknown") FLAGGED ("cmo"), FALSE, FALSE, FALSE },
  { ALL ("cmo", "unknown") LAST ("cdo"), TRUE, FALSE, FALSE },
  { ALL ("cmo", "open") LAST ("cmo"), FALSE, FALSE, FALSE },
  { ALL ("cmo", "unknown") LAST ("cmo") ALL ("cio", "unknown") LAST ("cio"), TRUE, TRUE, TRUE },
  { ALL ("cmo", "unknown") LAST ("cmo") DONE ("technology"), TRUE, TRUE, TRUE },
  { DONE ("marketing"), TRUE, FALSE, FALSE },
  { DONE ("marketing") LOOK ("technology"), TRUE, FALSE, TRUE },
  { LOOK ("marketing") LOOK ("technology"), FALSE, FALSE, TRUE },
  { LOOK ("marketing"), FALSE, FALSE, FALSE },
  { "<reveal/>", FALSE, FALSE, TRUE },
};

/* (transfer full): a dossier whose year is answered blindly */
static AlliesDossier *
new_blind (const char *body)
{
  AlliesDossier *dossier = sample_dossier_new (body);
  AlliesAssessment *assessment = allies_dossier_get_assessment (dossier, SAMPLE_YEAR);

  allies_dossier_put (dossier, SAMPLE_YEAR, allies_record_with (assessment, "answering", 1, NULL));
  return dossier;
}

static void
test_revealed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesDossier) dossier = new_blind (cases[i].body);
      g_autoptr (AlliesDossier) open = sample_dossier_new (cases[i].body);

      g_test_message ("%s", cases[i].body);
      g_assert_cmpint (allies_visibility_is_finished (dossier, SAMPLE_YEAR, ALLIES_SIDE_MARKETING),
                       ==, cases[i].marketing);
      g_assert_cmpint (allies_visibility_is_finished (dossier, SAMPLE_YEAR, ALLIES_SIDE_TECHNOLOGY),
                       ==, cases[i].technology);
      g_assert_cmpint (allies_visibility_is_revealed (dossier, SAMPLE_YEAR), ==, cases[i].revealed);
      g_assert_true (allies_visibility_is_revealed (open, SAMPLE_YEAR));
    }
}

/* Every kind of record that would give an answer away, with a word to look for. */
#define SECRETS(person, side, word)                                                                \
  "<answer respondent='" person "' question='art.one.a' state='level' level='2'>"                  \
  "<note>" word "-note</note><evidence>" word "-evidence</evidence></answer>"                      \
  "<answer respondent='" person "' question='art.one.a' alternative='0123456789ab' state='level' " \
  "level='3'><note>" word "-other</note></answer>"                                                 \
  "<earlier respondent='" person "' question='art.one.a' version='ba9876543210' state='level' "    \
  "level='1'><note>" word "-earlier</note></earlier>"                                              \
  "<importance side='" side "' capability='art.one' value='4'/>"

static void
assert_words (AlliesDossier *dossier, gboolean marketing, gboolean technology)
{
  static const char *const words[] = { "-note", "-evidence", "-other", "-earlier" };
  g_autofree char *text = sample_dossier_dup_bytes (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *ours = g_strconcat ("hers", words[i], NULL);
      g_autofree char *theirs = g_strconcat ("his", words[i], NULL);

      g_assert_cmpint (strstr (text, ours) != NULL, ==, marketing);
      g_assert_cmpint (strstr (text, theirs) != NULL, ==, technology);
    }
  g_assert_cmpint (strstr (text, "importance side=\"marketing\"") != NULL, ==, marketing);
  g_assert_cmpint (strstr (text, "importance side=\"technology\"") != NULL, ==, technology);
}

static void
test_view (void)
{
  g_autoptr (AlliesDossier) dossier =
      new_blind (SECRETS ("cdo", "marketing", "hers") SECRETS ("cio", "technology", "his"));
  g_autoptr (AlliesDossier) hers = allies_visibility_new_view (dossier, ALLIES_SIDE_MARKETING);
  g_autoptr (AlliesDossier) his = allies_visibility_new_view (dossier, ALLIES_SIDE_TECHNOLOGY);
  g_autoptr (AlliesDossier) nobodys = allies_visibility_new_view (dossier, -1);

  assert_words (dossier, TRUE, TRUE);
  assert_words (hers, TRUE, FALSE);
  assert_words (his, FALSE, TRUE);
  assert_words (nobodys, FALSE, FALSE);
}

/* What has been revealed is hidden from nobody. */
/* The questionnaire is not read again for each copy. */
static void
test_view_shares_questionnaire (void)
{
  g_autoptr (GBytes) bytes = allies_bundle_load ("examples/northwind.allies", NULL);
  g_autoptr (AlliesDossier) dossier = allies_dossier_new_from_bytes (bytes, "northwind", "C", NULL);
  guint year = allies_dossier_get_latest_year (dossier);
  AlliesModel *model = allies_dossier_get_model (dossier, year);
  g_autoptr (AlliesDossier) view = allies_visibility_new_view (dossier, -1);

  g_assert_nonnull (model);
  g_assert_true (allies_dossier_get_model (view, year) == model);
}

static void
test_view_of_revealed (void)
{
  g_autoptr (AlliesDossier) dossier = new_blind (
      SECRETS ("cdo", "marketing", "hers") SECRETS ("cio", "technology", "his") "<reveal/>");
  g_autoptr (AlliesDossier) view = allies_visibility_new_view (dossier, -1);
  g_autofree char *bytes = sample_dossier_dup_bytes (dossier);
  g_autofree char *seen = sample_dossier_dup_bytes (view);

  g_assert_cmpstr (seen, ==, bytes);
}

/* The bytes of a handout hold nothing of the other side, revealed or not, and say whom it is for.
 */
static void
test_handout (void)
{
  static const char *const bodies[] = { "", "<reveal/>" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *body =
          g_strconcat (SECRETS ("cdo", "marketing", "hers") SECRETS ("cio", "technology", "his"),
                       bodies[i], NULL);
      g_autoptr (AlliesDossier) dossier = new_blind (body);
      g_autoptr (AlliesDossier) copy =
          allies_visibility_new_handout (dossier, ALLIES_SIDE_TECHNOLOGY, "2026-09-14T10:00:00Z");
      g_autofree char *text = sample_dossier_dup_bytes (copy);
      g_autoptr (AlliesDossier) again = sample_dossier_read (text);

      assert_words (copy, FALSE, TRUE);
      g_assert_nonnull (strstr (text, "<handout side=\"technology\""));
      g_assert_nonnull (again);
    }
}

/* It is a copy to be sent back until it holds an answer of the other side as well. */
static void
test_copy (void)
{
  static const struct
  {
    const char *body;
    gboolean technology;
    gboolean is_copy;
  } copies[] = {
    { STATE ("cmo", "art.one.a", "unknown"), FALSE, FALSE },
    { "<handout side='marketing' time='2026-09-14T10:00:00Z'/>", FALSE, TRUE },
    { STATE ("cdo", "art.one.a",
             "unknown") "<handout side='marketing' time='2026-09-14T10:00:00Z'/>",
      FALSE, TRUE },
    { STATE ("cto", "art.one.a",
             "unknown") "<handout side='marketing' time='2026-09-14T10:00:00Z'/>",
      TRUE, FALSE },
    { STATE ("cto", "art.one.a",
             "unknown") "<handout side='technology' time='2026-09-14T10:00:00Z'/>",
      TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autoptr (AlliesDossier) dossier = new_blind (copies[i].body);

      g_assert_cmpint (
          allies_visibility_has_answered (dossier, SAMPLE_YEAR, ALLIES_SIDE_TECHNOLOGY), ==,
          copies[i].technology);
      g_assert_cmpint (allies_visibility_is_copy (dossier, SAMPLE_YEAR), ==, copies[i].is_copy);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visibility/revealed", test_revealed);
  g_test_add_func ("/visibility/view", test_view);
  g_test_add_func ("/visibility/view-of-revealed", test_view_of_revealed);
  g_test_add_func ("/visibility/view-shares-questionnaire", test_view_shares_questionnaire);
  g_test_add_func ("/visibility/handout", test_handout);
  g_test_add_func ("/visibility/copy", test_copy);
  return g_test_run ();
}
