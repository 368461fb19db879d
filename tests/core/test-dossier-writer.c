/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-writer.h"
#include "support/sample-dossier.h"
#include "support/sample-years.h"

#include <string.h>

#define ONE(version, id)                                                                           \
  SAMPLE_MODEL (version, SAMPLE_FIVE, SAMPLE_CAPABILITY ("c1", "1", SAMPLE_QUESTION (id, "1", "")))

static void
put_in_order (AlliesDossier *dossier, gboolean backwards)
{
  static const char *const targets[] = { "a", "b", "b.a", "b-a", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    allies_dossier_put (dossier, 2026,
                        allies_record_new (ALLIES_TYPE_TARGET, "capability",
                                           targets[backwards ? G_N_ELEMENTS (targets) - 1 - i : i],
                                           "level", 3.0, NULL));
  for (guint i = 0; i < 3; i++)
    {
      guint year = backwards ? 2027 - i : 2025 + i;

      allies_dossier_put (dossier, year,
                          allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", (double)year, "model",
                                             "cmo-cio", "model-version", "2026.1", NULL));
    }
}

static void
test_deterministic (void)
{
  g_autoptr (AlliesDossier) forwards = allies_dossier_new (NULL);
  g_autoptr (AlliesDossier) backwards = allies_dossier_new (NULL);

  put_in_order (forwards, FALSE);
  put_in_order (backwards, TRUE);
  g_autofree char *first = sample_dossier_dup_bytes (forwards);
  g_autofree char *second = sample_dossier_dup_bytes (backwards);
  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (first, "<target capability=\"b-a\" level=\"3\"/>\n"));
}

static void
test_layout (void)
{
  g_autoptr (AlliesDossier) dossier = allies_dossier_new (NULL);

  allies_dossier_put (
      dossier, 0,
      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "A & \"B\"", "revenue", 2.5e9, NULL));
  allies_dossier_put (dossier, 2026,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", 2026.0, "model", "cmo-cio",
                                         "model-version", "2026.1", NULL));
  allies_dossier_put (
      dossier, 2026,
      allies_record_new (ALLIES_TYPE_PLAN, "horizon", 4.0, "rate", 0.08, "weight", 0.5, NULL));
  g_autofree char *text = sample_dossier_dup_bytes (dossier);
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<dossier xmlns=\"urn:allies:dossier:1\" format=\"1.0\">\n"
                   "  <organisation name=\"A &amp; &quot;B&quot;\" revenue=\"2500000000\"/>\n"
                   "  <assessment year=\"2026\" model=\"cmo-cio\" model-version=\"2026.1\">\n"
                   "    <plan horizon=\"4\" rate=\"0.08\" weight=\"0.5\"/>\n"
                   "  </assessment>\n"
                   "</dossier>\n");
}

#define UNKNOWN_ATTRIBUTES " later='1' xmlns:x='urn:x' x:more='a&amp;b' xml:lang='fr'"
#define UNKNOWN_CHILDREN                                                                           \
  "<later y='1'>text<deep><deeper z='&lt;2'/>more</deep></later><x:other x:a='1'>"                 \
  "<x:inner>t</x:inner></x:other><plain xmlns=''>none</plain>"
#define OPEN(element)          "<" element UNKNOWN_ATTRIBUTES ">"
#define UNKNOWN(element, name) OPEN (element) UNKNOWN_CHILDREN "</" name ">"

/* An element of every kind with what no version knows, on the root, beside and inside. */
static char *
write_unknown (void)
{
  return g_strconcat (
      OPEN ("dossier xmlns='urn:allies:dossier:1' format='1.0'"),
      UNKNOWN ("organisation name='A'", "organisation"), UNKNOWN_CHILDREN, OPEN ("questionnaire"),
      sample_model (), UNKNOWN_CHILDREN "</questionnaire>",
      OPEN ("assessment year='2026' model='sample' model-version='1'"), UNKNOWN_CHILDREN,
      UNKNOWN ("respondent id='cmo' side='marketing'", "respondent"),
      UNKNOWN ("answer respondent='cmo' question='art.one.a' state='level' level='3'", "answer"),
      UNKNOWN ("agreement question='art.one.a' level='3'", "agreement"),
      UNKNOWN ("target capability='art.one' level='3'", "target"),
      UNKNOWN ("importance side='marketing' capability='art.one' value='3'", "importance"),
      UNKNOWN ("comparison industry='retail'", "comparison"),
      UNKNOWN ("plan horizon='4' rate='0' weight='1'", "plan"),
      UNKNOWN ("stage id='one' months='6'", "stage"),
      UNKNOWN ("placement initiative='i' stage='one'", "placement"), "</assessment></dossier>",
      NULL);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
test_unknown_survives (void)
{
  g_autofree char *text = write_unknown ();
  g_autoptr (AlliesDossier) first = sample_dossier_read (text);
  g_autofree char *once = sample_dossier_dup_bytes (first);
  g_autoptr (AlliesDossier) second = sample_dossier_read (once);
  g_autofree char *twice = sample_dossier_dup_bytes (second);

  g_assert_cmpuint (count (once, "later=\"1\""), ==, count (text, " later='1'"));
  g_assert_cmpuint (count (once, ":more=\"a&amp;b\""), ==, count (text, "x:more="));
  g_assert_cmpuint (count (once, "xml:lang=\"fr\""), ==, count (text, "xml:lang="));
  g_assert_cmpuint (count (once, "<later y=\"1\">"), ==, count (text, "<later y="));
  g_assert_cmpuint (count (once, "<deeper z=\"&lt;2\"/>"), ==, count (text, "<deeper z="));
  g_assert_cmpuint (count (once, ">none</plain>"), ==, count (text, "<plain "));
  g_assert_cmpuint (count (once, "<inner"), ==, count (text, "<x:inner>"));
  g_assert_cmpuint (count (once, "<later y=\"1\">"), ==, 13);
  g_assert_cmpstr (once, ==, twice);
}

static void
test_unknown_survives_edits (void)
{
  g_autofree char *text = write_unknown ();
  g_autoptr (AlliesDossier) dossier = sample_dossier_read (text);
  AlliesAnswer *answer = allies_dossier_get_answer (dossier, 2026, "cmo", "art.one.a");

  allies_dossier_put (dossier, 2026, allies_record_with (answer, "level", 4.0, NULL));
  g_autofree char *written = sample_dossier_dup_bytes (dossier);
  g_assert_cmpuint (count (written, "level=\"4\" later=\"1\""), ==, 1);
  g_assert_cmpuint (count (written, "<later y=\"1\">"), ==, 13);
}

/* What stands around a known text is kept as long as the text is. */
static void
test_unknown_in_texts_survives (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_read (
      "<dossier xmlns='urn:allies:dossier:1' format='1.7'><organisation name='A'>"
      "<note mood='good'>Hello <b>all</b></note><note xml:lang='fr'>Bonjour</note>"
      "</organisation></dossier>");
  AlliesOrganisation *organisation = allies_dossier_get_organisation (dossier);

  allies_dossier_put (dossier, 0, allies_record_with (organisation, "name", "B", NULL));
  g_autofree char *kept = sample_dossier_dup_bytes (dossier);
  g_assert_nonnull (strstr (kept, "format=\"1.7\""));
  g_assert_nonnull (strstr (kept, "<organisation name=\"B\">"));
  g_assert_nonnull (strstr (kept, "<note mood=\"good\">Hello <b>all</b></note>"));
  g_assert_nonnull (strstr (kept, "<note xml:lang=\"fr\">Bonjour</note>"));

  organisation = allies_dossier_get_organisation (dossier);
  allies_dossier_put (dossier, 0, allies_record_with (organisation, "note", "New", NULL));
  g_autofree char *replaced = sample_dossier_dup_bytes (dossier);
  g_assert_nonnull (strstr (replaced, "<note>New</note>"));
  g_assert_null (strstr (replaced, "Bonjour"));
}

static void
test_fingerprint (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (LEVEL ("cmo", "art.one.a", "3"));
  g_autoptr (AlliesDossier) same = sample_dossier_new (LEVEL ("cmo", "art.one.a", "3"));
  g_autoptr (AlliesDossier) other = sample_dossier_new (LEVEL ("cmo", "art.one.a", "4"));
  g_autofree char *first = allies_dossier_dup_fingerprint (dossier, 2026);
  g_autofree char *second = allies_dossier_dup_fingerprint (same, 2026);
  g_autofree char *third = allies_dossier_dup_fingerprint (other, 2026);

  g_assert_true (g_regex_match_simple ("^[0-9a-f]{4}-[0-9a-f]{4}$", first, 0, 0));
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, third);
}

/* Neither how a deck is presented nor a later year makes it stale. */
static void
test_fingerprint_lasts (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (LEVEL ("cmo", "art.one.a", "3"));
  AlliesAssessment *assessment = allies_dossier_get_assessment (dossier, 2026);
  g_autofree char *before = allies_dossier_dup_fingerprint (dossier, 2026);
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;

  g_assert_nonnull (assessment);
  allies_dossier_put (dossier, 2026,
                      allies_record_new (ALLIES_TYPE_PRESENTATION, "draft", 1, NULL));
  allies_dossier_put (dossier, 2026, allies_record_new (ALLIES_TYPE_LOGO, NULL));
  allies_dossier_put (dossier, 2027, allies_record_with (assessment, "year", 2027.0, NULL));
  after = allies_dossier_dup_fingerprint (dossier, 2026);
  later = allies_dossier_dup_fingerprint (dossier, 2027);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (before, !=, later);
}

/* Nor do questionnaires that a later year brings into the file, or that of the program beside it.
 */
static void
test_fingerprint_without_later_models (void)
{
  const char *const versions[] = { "1", "2" };
  const char *const answers[] = { "a=2", "" };
  g_autoptr (AlliesDossier) both =
      sample_years_new (ONE ("1", "a") ONE ("2", "b"), versions, answers, "");
  g_autoptr (AlliesDossier) other =
      sample_years_new (ONE ("1", "a") ONE ("2", "c"), versions, answers, "");
  g_autoptr (AlliesDossier) reworded =
      sample_years_new (ONE ("1", "a") ONE ("2", "b"), versions, answers, "");
  g_autofree char *first = allies_dossier_dup_fingerprint (both, 2026);
  g_autofree char *second = allies_dossier_dup_fingerprint (other, 2026);
  g_autofree char *third = allies_dossier_dup_fingerprint (both, 2027);
  g_autofree char *fourth = allies_dossier_dup_fingerprint (other, 2027);
  g_autoptr (AlliesModel) bundled = allies_model_new_bundled (ALLIES_MODEL_DEFAULT, NULL, NULL);
  g_autofree char *fifth = NULL;

  allies_dossier_add_model (reworded, bundled);
  fifth = allies_dossier_dup_fingerprint (reworded, 2026);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (third, !=, fourth);
  g_assert_cmpstr (first, ==, fifth);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier-writer/deterministic", test_deterministic);
  g_test_add_func ("/dossier-writer/layout", test_layout);
  g_test_add_func ("/dossier-writer/unknown-survives", test_unknown_survives);
  g_test_add_func ("/dossier-writer/unknown-survives-edits", test_unknown_survives_edits);
  g_test_add_func ("/dossier-writer/unknown-in-texts-survives", test_unknown_in_texts_survives);
  g_test_add_func ("/dossier-writer/fingerprint", test_fingerprint);
  g_test_add_func ("/dossier-writer/fingerprint-without-later-models",
                   test_fingerprint_without_later_models);
  g_test_add_func ("/dossier-writer/fingerprint-lasts", test_fingerprint_lasts);
  return g_test_run ();
}
