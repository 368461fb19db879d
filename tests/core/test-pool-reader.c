/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-reader.h"

#include "scoring/score.h"
#include "support/sample-dossier.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define ONE_FULL                                                                                   \
  LEVEL ("cmo", "art.one.a", "3") LEVEL ("cio", "art.one.b", "4") LEVEL ("cmo", "art.one.c", "2")

static AlliesPoolVote *
read_text (const char *text, char **remarks)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesPoolFrame) frame =
      allies_pool_frame_new (allies_dossier_get_model (dossier, SAMPLE_YEAR));
  g_autoptr (AlliesPoolReader) reader = allies_pool_reader_new (frame);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "a.allies", NULL);
  AlliesPoolVote *vote;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  vote = allies_pool_reader_read (reader, path, remarks);
  if (*remarks != NULL)
    {
      char *short_one = g_strdup (strstr (*remarks, "a.allies"));

      g_free (*remarks);
      *remarks = short_one;
    }
  g_unlink (path);
  g_rmdir (folder);
  return vote;
}

static AlliesPoolVote *
read_body (const char *body, char **remarks)
{
  g_autofree char *text = sample_dossier_text (body);

  return read_text (text, remarks);
}

static guint
find_subject (const AlliesPoolFrame *frame, const char *id)
{
  int index = allies_pool_names_find (frame->subjects, id, strlen (id));

  g_assert_cmpint (index, >=, 0);
  return (guint)index;
}

/* Whatever the entries, a complete score is the one that the program shows. */
static const char *const bodies[] = {
  ONE_FULL,
  ONE_FULL LEVEL ("cdo", "art.one.a", "5") LEVEL ("cto", "art.one.a", "1"),
  LEVEL ("cmo", "art.one.a", "3") LEVEL ("cmo", "art.one.b", "3"),
  LEVEL ("cmo", "art.one.a", "3"),
  ONE_FULL AGREED ("art.one.a", "4.5"),
  ONE_FULL "<agreement question='art.one.a' state='not-applicable'/>",
  ONE_FULL "<agreement question='art.one.a' state='differ'/>",
  STATE ("cmo", "art.one.a", "not-applicable") STATE ("cio", "art.one.a", "unknown")
      LEVEL ("cmo", "art.one.b", "2") LEVEL ("cmo", "art.one.c", "5"),
  STATE ("cmo", "geo.one.a", "not-applicable") ONE_FULL,
  ONE_FULL "<answer respondent='cmo' question='art.two.p' state='practices'><practice>p1</practice>"
           "<practice>\n p4 </practice></answer>",
  ONE_FULL "<answer respondent='cmo' question='art.two.p' state='practices'/>",
  ONE_FULL "<answer respondent='cmo' question='art.one.a' state='level' level='1' "
           "alternative='abc123'/>",
};

static void
check_scores (const char *body)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  g_autoptr (AlliesPoolFrame) frame =
      allies_pool_frame_new (allies_dossier_get_model (dossier, SAMPLE_YEAR));
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autofree char *remarks = NULL;
  g_autoptr (AlliesPoolVote) vote = read_body (body, &remarks);
  guint n;
  const AlliesScoreEntry *entries = allies_score_get_capabilities (score, &n);

  g_assert_cmpuint (n, ==, frame->n_capabilities);
  for (guint i = 0; i < n; i++)
    if (vote == NULL || isnan (vote->values[find_subject (frame, entries[i].id)]))
      g_assert_true (entries[i].partial);
    else
      g_assert_cmpfloat_with_epsilon (vote->values[find_subject (frame, entries[i].id)],
                                      entries[i].score, 1e-12);
}

static void
test_scores (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    check_scores (bodies[i]);
}

static void
test_figures (void)
{
  g_autofree char *remarks = NULL;
  g_autoptr (AlliesPoolVote) vote =
      read_body ("<answer respondent='cmo' question='art.two.n' state='number' number='10' "
                 "time='2026-01-02T00:00:00Z'/>"
                 "<answer respondent='cdo' question='art.two.n' state='number' number='20' "
                 "time='2026-01-01T00:00:00Z'/>"
                 "<answer respondent='cio' question='art.two.n' state='number' number='35'/>",
                 &remarks);
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesPoolFrame) frame =
      allies_pool_frame_new (allies_dossier_get_model (dossier, SAMPLE_YEAR));

  g_assert_nonnull (vote);
  g_assert_null (remarks);
  g_assert_cmpuint (vote->year, ==, SAMPLE_YEAR);
  g_assert_cmpint (vote->last_answer, ==, 1767312000);
  g_assert_cmpfloat (vote->values[find_subject (frame, "art.two.n")], ==, 25);
  g_assert_cmpint (vote->segment.industry, >=, 0);
}

/* what stands in the assessment, and what is said when it does not count */
static const struct
{
  const char *name;
  const char *body;
  const char *remarks; /* NULL when it counts */
} cases[] = {
  { "counts", ONE_FULL, NULL },
  { "nothing", "",
    "a.allies: 2026 has neither a complete score nor a figure, so it does not count." },
  { "half", ONE_FULL "<handout side='technology'/>",
    "a.allies: 2026 is a copy for one side, without the answers of the other, so it does not "
    "count." },
  { "both-halves", ONE_FULL "<handout side='technology'/><handout side='marketing'/>", NULL },
  { "twice",
    LEVEL ("cmo", "art.one.a", "3") LEVEL ("cio", "art.one.a", "3") LEVEL ("cmo", "art.one.a", "3"),
    "a.allies:1: This entry is in the file twice." },
  { "respondent-twice", "<respondent id='cmo' side='marketing'/>",
    "a.allies:1: This entry is in the file twice." },
  { "agreement-twice", AGREED ("art.one.a", "2") AGREED ("art.one.a", "2"),
    "a.allies:1: This entry is in the file twice." },
  { "between", LEVEL ("cmo", "art.one.a", "2.5"),
    "a.allies:1: Level 2.5 is not on the scale, which goes from 1 to 5." },
  { "no-level", STATE ("cmo", "art.one.a", "level"), "a.allies:1: The level is missing." },
  { "misfit", STATE ("cmo", "art.one.a", "number"),
    "a.allies:1: “art.one.a” cannot be answered by “number”." },
  { "practice",
    "<answer respondent='cmo' question='art.two.p' "
    "state='practices'><practice>x</practice></answer>",
    "a.allies:1: The question “art.two.p” has no practice “x”." },
  { "practice-twice",
    "<answer respondent='cmo' question='art.two.p' state='practices'><practice>p1</practice>"
    "<practice>p1</practice></answer>",
    "a.allies:1: The practice “p1” of “art.two.p” is ticked twice." },
  { "agreed-outside", AGREED ("art.one.a", "6"),
    "a.allies:1: The level must lie on the scale, from 1 to 5." },
  { "side", "<completion side='legal'/>",
    "a.allies:1: “legal” is not allowed for “side”; use one of: marketing, technology." },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *remarks = NULL;
  g_autoptr (AlliesPoolVote) vote = read_body (cases[index].body, &remarks);

  g_assert_cmpstr (remarks, ==, cases[index].remarks);
  g_assert_cmpint (vote != NULL, ==, cases[index].remarks == NULL);
}

/* how a blind year ends, and whether it counts; like allies_visibility_is_revealed() */
static void
test_blind (void)
{
  const char *const all = LEVEL ("cmo", "art.one.b", "3") LEVEL ("cio", "art.one.a", "3")
      LEVEL ("cmo", "art.one.a", "3");
  const struct
  {
    const char *more;
    gboolean counts;
  } ends[] = {
    { "", FALSE },
    { "<reveal/>", TRUE },
    { "<completion side='marketing'/>", FALSE },
    { "<completion side='marketing'/><completion side='technology' state='look'/>", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *body = g_strconcat (all, ends[i].more, NULL);
      g_autofree char *text = sample_dossier_text (body);
      char **parts = g_strsplit (text, "model-version='1'", 2);
      g_autofree char *blind = g_strjoinv ("model-version='1' answering='blind'", parts);
      g_autofree char *remarks = NULL;
      g_autoptr (AlliesPoolVote) vote = read_text (blind, &remarks);

      g_strfreev (parts);
      g_assert_cmpint (vote != NULL, ==, ends[i].counts);
      if (!ends[i].counts)
        g_assert_cmpstr (remarks, ==,
                         "a.allies: Both sides still answer 2026 without seeing each other, so it "
                         "does not count.");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pool-reader/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/pool-reader/scores", test_scores);
  g_test_add_func ("/pool-reader/figures", test_figures);
  g_test_add_func ("/pool-reader/blind", test_blind);
  return g_test_run ();
}
