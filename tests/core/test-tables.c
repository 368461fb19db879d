/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables.h"

#include "dossier/visibility.h"
#include "support/sample-deck.h"
#include "support/sample-dossier.h"
#include "support/sample-report.h"

#include <math.h>
#include <string.h>

static const AlliesSheetCell *
get_cell (const AlliesSheet *sheet, guint row, const char *heading)
{
  for (guint i = 0; i < allies_sheet_get_n_columns (sheet); i++)
    if (g_str_equal (allies_sheet_get_column (sheet, i)->heading, heading))
      return allies_sheet_get_cell (sheet, row, i);
  g_error ("no column %s", heading);
}

static const char *
get_text (const AlliesSheet *sheet, guint row, const char *heading)
{
  return get_cell (sheet, row, heading)->text;
}

static double
get_number (const AlliesSheet *sheet, guint row, const char *heading)
{
  return get_cell (sheet, row, heading)->number;
}

/* The first row from @from on in which the column holds the text. */
static guint
find_row (const AlliesSheet *sheet, guint from, const char *heading, const char *text)
{
  for (guint row = from; row < allies_sheet_get_n_rows (sheet); row++)
    if (g_strcmp0 (get_text (sheet, row, heading), text) == 0)
      return row;
  g_error ("no row with %s under %s", text, heading);
}

static guint
count_rows (const AlliesSheet *sheet, const char *heading, const char *text)
{
  guint n = 0;

  for (guint row = 0; row < allies_sheet_get_n_rows (sheet); row++)
    n += g_strcmp0 (get_text (sheet, row, heading), text) == 0;
  return n;
}

static void
assert_same (double found, double wanted)
{
  g_assert_true (isnan (wanted) ? isnan (found) : found == wanted);
}

static void
test_names (void)
{
  AlliesTablesKind kind = ALLIES_TABLES_SCORES;

  g_assert_true (allies_tables_find ("sources", &kind));
  g_assert_cmpint (kind, ==, ALLIES_TABLES_SOURCES);
  g_assert_false (allies_tables_find ("Sources", &kind));
  g_assert_false (allies_tables_find ("", &kind));
  g_assert_false (allies_tables_find (NULL, &kind));
}

/* A column of texts holds no number, whatever the dossier. */
static void
test_kinds (void)
{
  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    {
      g_autoptr (AlliesResults) results = sample_deck_results (sample_deck_names[i]);
      g_autoptr (GPtrArray) sheets = allies_tables_new_all (results);

      g_assert_cmpuint (sheets->len, ==, 8);
      for (guint j = 0; j < sheets->len; j++)
        for (guint column = 0; column < allies_sheet_get_n_columns (sheets->pdata[j]); column++)
          for (guint row = 0; row < allies_sheet_get_n_rows (sheets->pdata[j]); row++)
            if (allies_sheet_get_column (sheets->pdata[j], column)->kind == ALLIES_SHEET_TEXT)
              g_assert_true (isnan (allies_sheet_get_cell (sheets->pdata[j], row, column)->number));
    }
}

static void
test_scores (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_SCORES, results);
  AlliesScore *score = allies_results_get_score (results);

  g_assert_cmpstr (allies_sheet_get_title (sheet), ==, "Scores");
  g_assert_cmpuint (allies_sheet_get_n_rows (sheet), ==, 21);
  g_assert_cmpuint (count_rows (sheet, "What", "Pillar"), ==, 4);
  g_assert_cmpuint (count_rows (sheet, "What", "Capability"), ==, 16);
  for (guint row = 0; row < 21; row++)
    {
      const AlliesScoreEntry *entry =
          allies_score_find (score, get_text (sheet, row, "Identifier"));

      assert_same (get_number (sheet, row, "Score"), entry->score);
      assert_same (get_number (sheet, row, "At least"), entry->low);
      assert_same (get_number (sheet, row, "At most"), entry->high);
      assert_same (get_number (sheet, row, "Answered"), entry->coverage);
      g_assert_cmpstr (get_text (sheet, row, "Level"), ==, entry->stage);
      g_assert_cmpint (get_text (sheet, row, "Incomplete") != NULL, ==, entry->partial);
    }
}

static void
test_gaps (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_GAPS, results);
  AlliesGaps *gaps = allies_results_get_gaps (results);

  g_assert_cmpuint (allies_sheet_get_n_rows (sheet), ==, 21);
  for (guint row = 0; row < 21; row++)
    {
      const AlliesGap *gap = allies_gaps_find (gaps, get_text (sheet, row, "Identifier"));

      assert_same (get_number (sheet, row, "Score"), gap->score);
      assert_same (get_number (sheet, row, "Target"), gap->target);
      assert_same (get_number (sheet, row, "Gap to target"), gap->gap_target);
      assert_same (get_number (sheet, row, "Gap to the median"), gap->gap_peer);
      assert_same (get_number (sheet, row, "Gap to the upper quartile"), gap->gap_top);
      assert_same (get_number (sheet, row, "Priority"), gap->priority);
      assert_same (get_number (sheet, row, "Median of peers"),
                   allies_peer_cell_get_centre (gap->cell, NULL));
      g_assert_cmpstr (get_text (sheet, row, "Peers are"), ==, "estimated from published figures");
      g_assert_nonnull (get_text (sheet, row, "Segment"));
    }
}

static void
test_differences (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_DIFFERENCES, results);
  guint row = find_row (sheet, 0, "Identifier", "data.single-view.identity");

  g_assert_cmpuint (allies_sheet_get_n_rows (sheet), ==, 60);
  g_assert_cmpfloat (get_number (sheet, row, "Marketing"), ==, 1);
  g_assert_cmpfloat (get_number (sheet, row, "Technology"), ==, 3);
  g_assert_cmpfloat (get_number (sheet, row, "Marketing less technology"), ==, -2);
  g_assert_cmpfloat (get_number (sheet, row, "Agreed"), ==, 2);
  g_assert_cmpfloat (get_number (sheet, row, "Counted as"), ==, 2);
  g_assert_cmpstr (get_text (sheet, row, "Agreed on (UTC)"), ==, "2026-09-14T14:00:00Z");
  g_assert_nonnull (get_text (sheet, row, "Reason"));
}

static void
test_differences_in_words (void)
{
  static const struct
  {
    const char *body;
    const char *heading;
    const char *text;
  } cases[] = {
    { STATE ("cmo", "art.one.a", "unknown"), "Marketing", "don’t know" },
    { STATE ("cio", "art.one.a", "not-applicable"), "Technology", "not applicable" },
    { STATE ("cio", "art.one.a", "not-applicable"), "Counted as", "not applicable" },
    { "<agreement question='art.one.a' state='differ'/>", "Agreed", "differ" },
    { "<agreement question='art.one.a' state='not-applicable'/>", "Agreed", "not applicable" },
    { LEVEL ("cmo", "art.one.a", "2"), "Technology", NULL },
    { LEVEL ("cmo", "art.one.a", "2"), "Marketing less technology", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesDossier) dossier = sample_dossier_new (cases[i].body);
      g_autoptr (AlliesResults) results = sample_results (dossier, SAMPLE_YEAR);
      g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_DIFFERENCES, results);
      const AlliesSheetCell *cell =
          get_cell (sheet, find_row (sheet, 0, "Identifier", "art.one.a"), cases[i].heading);

      g_assert_cmpstr (cell->text, ==, cases[i].text);
      g_assert_true (isnan (cell->number));
    }
}

#define ANSWERS                                                                                    \
  "<answer respondent='cmo' question='art.one.a' state='level' level='4' confidence='guess' "      \
  "flagged='yes' time='2026-09-03T10:00:00Z'><note>=1+1</note><evidence>one</evidence>"            \
  "<evidence>two</evidence></answer>"                                                              \
  "<answer respondent='cmo' question='art.one.a' alternative='0123456789ab' state='level' "        \
  "level='3' time='2026-09-02T11:00:00Z'/>"                                                        \
  "<earlier respondent='cmo' question='art.one.a' version='ba9876543210' state='level' level='1' " \
  "time='2026-09-01T10:00:00Z'><note>first</note></earlier>"                                       \
  "<earlier respondent='cmo' question='art.one.a' version='ba9876543211' state='unknown' "         \
  "time='2026-09-02T10:00:00Z'/>"                                                                  \
  "<answer respondent='cio' question='art.one.a' state='not-applicable'>"                          \
  "<reason>Not ours.</reason></answer>"                                                            \
  "<answer respondent='cio' question='art.two.p' state='practices'><practice>p1</practice>"        \
  "<practice>p3</practice></answer>"                                                               \
  "<answer respondent='cio' question='art.two.n' state='number' number='12.5'/>"

static void
assert_row (const AlliesSheet *sheet, guint row, const char *wanted)
{
  static const char *const headings[] = { "Side", "Version",    "Answer",  "Reason",
                                          "Note", "Confidence", "Evidence" };
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const char *text = get_text (sheet, row, headings[i]);

      g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", text != NULL ? text : "");
    }
  g_assert_cmpstr (found->str, ==, wanted);
}

static void
test_answers (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (ANSWERS);
  g_autoptr (AlliesResults) results = sample_results (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_ANSWERS, results);
  guint row = find_row (sheet, 0, "Identifier", "art.one.a");

  assert_row (sheet, row, "marketing|now|level||=1+1|a guess|one\ntwo");
  g_assert_cmpfloat (get_number (sheet, row, "Level"), ==, 4);
  g_assert_cmpstr (get_text (sheet, row, "In words"), ==, "D");
  g_assert_cmpstr (get_text (sheet, row, "Set on (UTC)"), ==, "2026-09-03T10:00:00Z");
  g_assert_cmpstr (get_text (sheet, row, "To come back to"), ==, "yes");
  assert_row (sheet, row + 1, "marketing|not chosen yet|level||||");
  assert_row (sheet, row + 2, "marketing|earlier|don’t know||||");
  assert_row (sheet, row + 3, "marketing|earlier|level||first||");
  g_assert_cmpfloat (get_number (sheet, row + 3, "Level"), ==, 1);
  assert_row (sheet, row + 4, "technology|now|not applicable|Not ours.|||");
  g_assert_cmpstr (get_text (sheet, row + 4, "Who"), ==, "CIO");
  g_assert_cmpstr (get_text (sheet, row + 4, "Respondent"), ==, "cio");
  row = find_row (sheet, 0, "Identifier", "art.two.p");
  g_assert_cmpfloat (get_number (sheet, row, "Level"), ==, 3);
  g_assert_cmpstr (get_text (sheet, row, "In words"), ==, "1\n3");
  row = find_row (sheet, 0, "Identifier", "art.two.n");
  g_assert_cmpfloat (get_number (sheet, row, "Figure"), ==, 12.5);
  g_assert_true (isnan (get_number (sheet, row, "Level")));
  g_assert_cmpstr (get_text (sheet, row, "Unit"), ==, "percent");
  row = find_row (sheet, 0, "Identifier", "geo.one.a");
  assert_row (sheet, row, "||no answer||||");
}

/* While answering is blind, the tables of one side hold nothing of the other. */
static void
test_blind (void)
{
  g_autoptr (AlliesDossier) dossier =
      sample_dossier_new (LEVEL ("cmo", "art.one.a", "2") LEVEL ("cio", "art.one.a", "5"));
  AlliesAssessment *assessment = allies_dossier_get_assessment (dossier, SAMPLE_YEAR);

  allies_dossier_put (dossier, SAMPLE_YEAR, allies_record_with (assessment, "answering", 1, NULL));

  g_autoptr (AlliesDossier) view = allies_visibility_new_view (dossier, ALLIES_SIDE_MARKETING);
  g_autoptr (AlliesResults) results = sample_results (view, SAMPLE_YEAR);
  g_autoptr (AlliesSheet) answers = allies_tables_new (ALLIES_TABLES_ANSWERS, results);
  g_autoptr (AlliesSheet) differences = allies_tables_new (ALLIES_TABLES_DIFFERENCES, results);
  guint row = find_row (differences, 0, "Identifier", "art.one.a");

  g_assert_cmpuint (count_rows (answers, "Side", "marketing"), ==, 1);
  g_assert_cmpuint (count_rows (answers, "Side", "technology"), ==, 0);
  g_assert_cmpfloat (get_number (differences, row, "Marketing"), ==, 2);
  g_assert_true (isnan (get_number (differences, row, "Technology")));
}

static void
test_roadmap (void)
{
  const SampleSituation situation = {
    "1 1 1 1", "2 2 2 2", "4 4 4 4", "6 12", 10, TRUE, "s1 s1 s2 -",
  };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_ROADMAP, results);
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint stage = find_row (sheet, 0, "What", "Total of the stage");
  guint total = find_row (sheet, 0, "What", "Total");
  guint left_out = find_row (sheet, 0, "What", "Left out");
  double value = 0;

  g_assert_cmpuint (count_rows (sheet, "What", "Initiative"), ==, 3);
  g_assert_cmpuint (count_rows (sheet, "What", "Total of the stage"), ==, 2);
  g_assert_cmpstr (get_text (sheet, 0, "Identifier"), ==, "i1");
  g_assert_cmpfloat (get_number (sheet, 0, "From month"), ==, 1);
  g_assert_cmpfloat (get_number (sheet, 0, "To month"), ==, 6);
  g_assert_cmpfloat_with_epsilon (get_number (sheet, 0, "One-off cost, likely"), 1e6, 1e-3);
  g_assert_cmpfloat_with_epsilon (get_number (sheet, 0, "Benefit a year, high"), 1e7, 1e-3);
  g_assert_cmpfloat_with_epsilon (get_number (sheet, stage, "One-off cost, likely"), 2e6, 1e-3);
  g_assert_cmpfloat (get_number (sheet, stage, "Marketing"), ==, 2);
  g_assert_cmpstr (get_text (sheet, stage, "Budget"), ==, "no limit");
  g_assert_cmpfloat (get_number (sheet, total, "Technology"), ==, 3);
  g_assert_cmpfloat (get_number (sheet, total, "Present value"), ==,
                     allies_roadmap_get_value (roadmap));
  for (guint row = 0; row < total; row++)
    if (g_str_equal (get_text (sheet, row, "What"), "Initiative"))
      value += get_number (sheet, row, "Present value");
  g_assert_cmpfloat_with_epsilon (value, allies_roadmap_get_value (roadmap), 1e-3);
  g_assert_cmpstr (get_text (sheet, left_out, "Identifier"), ==, "i4");
  g_assert_nonnull (get_text (sheet, left_out, "Remark"));
  for (guint i = 0; i < allies_sheet_get_n_columns (sheet); i++)
    if (allies_sheet_get_column (sheet, i)->kind == ALLIES_SHEET_MONEY)
      g_assert_cmpstr (allies_sheet_get_column (sheet, i)->unit, ==, "EUR");
}

static void
test_sources (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_SOURCES, results);
  guint row = find_row (sheet, 0, "Figure", "cd-01");

  g_assert_cmpuint (count_rows (sheet, "What", "Peers"), ==, 16);
  g_assert_cmpuint (count_rows (sheet, "What", "Figure"), ==, 149);
  g_assert_cmpstr (get_text (sheet, row, "Publisher or source"), ==, "Teradata");
  g_assert_cmpfloat_with_epsilon (get_number (sheet, row, "Share at or above the level"), 0.18,
                                  1e-12);
  g_assert_cmpfloat (get_number (sheet, row, "Level"), ==, 4);
  g_assert_cmpfloat (get_number (sheet, row, "Size of sample"), ==, 2200);
  g_assert_cmpfloat (get_number (sheet, row, "Year"), ==, 2013);
  g_assert_cmpstr (get_text (sheet, row, "Age"), ==, "over 10 years");
  g_assert_cmpstr (get_text (sheet, row, "Fit"), ==, "A");
}

static void
test_one_executive (void)
{
  const SampleSituation situation = { "1 2 3 -", "2 2 2 2", NULL, NULL, 10, TRUE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autoptr (AlliesSheet) differences = allies_tables_new (ALLIES_TABLES_DIFFERENCES, results);
  g_autoptr (AlliesSheet) answers = allies_tables_new (ALLIES_TABLES_ANSWERS, results);

  g_assert_cmpuint (allies_sheet_get_n_rows (differences), ==, 4);
  g_assert_cmpfloat (get_number (differences, 1, "Marketing"), ==, 2);
  g_assert_cmpfloat (get_number (differences, 1, "Counted as"), ==, 2);
  g_assert_true (isnan (get_number (differences, 1, "Technology")));
  g_assert_true (isnan (get_number (differences, 1, "Marketing less technology")));
  g_assert_cmpuint (count_rows (answers, "Side", "marketing"), ==, 3);
  g_assert_cmpuint (count_rows (answers, "Answer", "no answer"), ==, 1);
}

static void
test_nothing (void)
{
  const SampleSituation situation = { "- - - -", NULL, NULL, NULL, 10, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autoptr (GPtrArray) sheets = allies_tables_new_all (results);
  const AlliesSheet *scores = sheets->pdata[ALLIES_TABLES_SCORES];
  const AlliesSheet *gaps = sheets->pdata[ALLIES_TABLES_GAPS];
  const AlliesSheet *roadmap = sheets->pdata[ALLIES_TABLES_ROADMAP];

  g_assert_true (isnan (get_number (scores, 0, "Score")));
  g_assert_cmpfloat (get_number (scores, 0, "At least"), ==, 1);
  g_assert_cmpfloat (get_number (scores, 0, "Answered"), ==, 0);
  g_assert_cmpstr (get_text (scores, 0, "Incomplete"), ==, "yes");
  g_assert_null (get_text (scores, 0, "Level"));
  g_assert_true (isnan (get_number (gaps, 0, "Median of peers")));
  g_assert_null (get_text (gaps, 0, "Peers are"));
  g_assert_cmpuint (count_rows (sheets->pdata[ALLIES_TABLES_ANSWERS], "Answer", "no answer"), ==,
                    4);
  g_assert_cmpuint (allies_sheet_get_n_rows (sheets->pdata[ALLIES_TABLES_SOURCES]), ==, 0);
  g_assert_cmpuint (count_rows (roadmap, "What", "Left out"), ==, 4);
  g_assert_cmpuint (allies_sheet_get_n_rows (roadmap), ==, 4);
}

static void
test_about (void)
{
  const SampleSituation situation = { "1 2 3 4", NULL, NULL, NULL, 10, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autoptr (AlliesDossier) other = sample_dossier_new ("");
  g_autoptr (AlliesResults) undated = sample_results (other, SAMPLE_YEAR);
  g_autofree char *title = allies_tables_dup_title (results);
  g_autofree char *date = allies_tables_dup_date (results);
  g_autofree char *assumed = allies_tables_dup_date (undated);

  g_assert_cmpstr (title, ==, "Sample 2026");
  g_assert_cmpstr (date, ==, "2026-09-14");
  g_assert_cmpstr (assumed, ==, "2026-01-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/names", test_names);
  g_test_add_func ("/tables/kinds", test_kinds);
  g_test_add_func ("/tables/scores", test_scores);
  g_test_add_func ("/tables/gaps", test_gaps);
  g_test_add_func ("/tables/differences", test_differences);
  g_test_add_func ("/tables/differences-in-words", test_differences_in_words);
  g_test_add_func ("/tables/answers", test_answers);
  g_test_add_func ("/tables/blind", test_blind);
  g_test_add_func ("/tables/roadmap", test_roadmap);
  g_test_add_func ("/tables/sources", test_sources);
  g_test_add_func ("/tables/one-executive", test_one_executive);
  g_test_add_func ("/tables/nothing", test_nothing);
  g_test_add_func ("/tables/about", test_about);
  return g_test_run ();
}
