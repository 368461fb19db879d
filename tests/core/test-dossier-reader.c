/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-reader.h"
#include "support/sample-dossier.h"

#include <string.h>

#define WHERE "sample.allies:1:"
#define HEAD  "<dossier xmlns='urn:allies:dossier:1' format='1.0'>"
#define YEAR  "<assessment year='2026' model='cmo-cio' model-version='2026.1'>"

static AlliesDossier *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return allies_dossier_new_from_bytes (bytes, "sample.allies", NULL, error);
}

/* Columns are those of the first tag of that name in the line, so only the sentence is compared. */
static void
check_fault (const char *text, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossier) dossier = read_text (text, &error);

  g_assert_null (dossier);
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, WHERE));
  g_assert_cmpstr (strchr (error->message + strlen (WHERE), ' ') + 1, ==, sentence);
}

static void
test_faults_in_assessment (void)
{
  static const struct
  {
    const char *body;
    const char *sentence;
  } cases[] = {
    { LEVEL ("cmo", "art.one.z", "3"),
      "There is no question “art.one.z” in the questionnaire “sample”." },
    { LEVEL ("ceo", "art.one.a", "3"), "There is no respondent “ceo” in the assessment of 2026." },
    { LEVEL ("cmo", "art.one.a", "6"), "Level 6 is not on the scale, which goes from 1 to 5." },
    { LEVEL ("cmo", "art.one.a", "2.5"), "Level 2.5 is not on the scale, which goes from 1 to 5." },
    { STATE ("cmo", "art.one.a", "level"), "The level is missing." },
    { LEVEL ("cmo", "art.one.a", "3") LEVEL ("cmo", "art.one.a", "3"),
      "This entry is in the file twice." },
    { LEVEL ("cmo", "art.two.p", "3"), "“art.two.p” cannot be answered by “level”." },
    { STATE ("cmo", "art.one.a", "practices"), "“art.one.a” cannot be answered by “practices”." },
    { STATE ("cmo", "art.one.a", "number"), "“art.one.a” cannot be answered by “number”." },
    { "<answer respondent='cmo' question='art.two.p' state='practices'>"
      "<practice>p9</practice></answer>",
      "The question “art.two.p” has no practice “p9”." },
    { "<answer respondent='cmo' question='art.two.p' state='practices'>"
      "<practice>p1</practice><practice>p2</practice><practice>p1</practice></answer>",
      "The practice “p1” of “art.two.p” is ticked twice." },
    { "<answer respondent='cmo' question='art.two.n' state='number' number='101'/>",
      "The figure for “art.two.n” must lie between 0 and 100." },
    { STATE ("cmo", "art.two.n", "number"),
      "The figure for “art.two.n” must lie between 0 and 100." },
    { AGREED ("art.one.a", "5.1"), "The level must lie on the scale, from 1 to 5." },
    { "<agreement question='art.one.a'/>", "The level must lie on the scale, from 1 to 5." },
    { AGREED ("nothing", "3"), "There is no question “nothing” in the questionnaire “sample”." },
    { TARGET ("nothing", "3"), "There is no capability “nothing” in the questionnaire “sample”." },
    { TARGET ("art.one", "0.5"), "The level must lie on the scale, from 1 to 5." },
    { IMPORTANCE ("finance", "art.one", "3"),
      "“finance” is not allowed for “side”; use one of: marketing, technology." },
    { IMPORTANCE ("marketing", "art", "3"),
      "There is no capability “art” in the questionnaire “sample”." },
    { "<comparison industry='shops'/>",
      "“shops” is not a code for “industry”; leave “industry” out for that of the company." },
    { "<comparison size='big'/>",
      "“big” is not a code for “size”; leave “size” out for that of the company." },
    { "<comparison region='all'/>",
      "“all” is not a code for “region”; leave “region” out for that of the company." },
    { "<comparison/><comparison size='large'/>", "This entry is in the file twice." },
    { "<placement initiative='i' stage='one'/>",
      "There is no stage “one” in the assessment of 2026." },
    { "<plan horizon='4' rate='0' weight='0'/><plan horizon='4' rate='0' weight='0'/>",
      "This entry is in the file twice." },
    { "<respondent id='cmo' side='marketing'/>", "This entry is in the file twice." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sample_dossier_text (cases[i].body);
      char *declaration_end = strstr (text, "?>") + 2;

      check_fault (declaration_end, cases[i].sentence);
    }
}

static void
test_faults_around (void)
{
  static const struct
  {
    const char *text;
    const char *sentence;
  } cases[] = {
    { HEAD "</dossier>", "“dossier” has no “organisation”." },
    { HEAD "<organisation name='A'/><organisation name='B'/></dossier>",
      "This entry is in the file twice." },
    { HEAD "<organisation name='A'/>" YEAR "</assessment>" YEAR "</assessment></dossier>",
      "This entry is in the file twice." },
    { HEAD "<organisation name='A'/><questionnaire/></dossier>",
      "There is no questionnaire inside." },
    { HEAD "<organisation name='A'/><assessment year='2026' model='x' model-version='1'/>"
           "</dossier>",
      "The questionnaire “x” is neither in the file nor part of Allies." },
    { "<dossier xmlns='urn:allies:dossier:2' format='1.0'/>",
      "The file starts with “dossier” in namespace “urn:allies:dossier:2”; expected “dossier” in "
      "“urn:allies:dossier:1”." },
    { "<dossier xmlns='urn:allies:dossier:1' format='2.0'/>",
      "The file was written by a newer Allies (format 2.0); please update Allies to open it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_fault (cases[i].text, cases[i].sentence);
}

static void
test_questionnaire_twice (void)
{
  g_autofree char *text = g_strconcat (HEAD "<organisation name='A'/><questionnaire>",
                                       sample_model (), "</questionnaire><questionnaire>",
                                       sample_model (), "</questionnaire></dossier>", NULL);

  check_fault (text, "This entry is in the file twice.");
}

/* Every fault is found in one go, not only the first. */
static void
test_all_faults (void)
{
  g_autofree char *text = sample_dossier_text (
      LEVEL ("cmo", "art.one.z", "3") LEVEL ("ceo", "art.one.a", "9") TARGET ("nothing", "9"));
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, "sample.allies");
  g_autoptr (AlliesDossier) dossier = allies_dossier_read (document, NULL);

  g_assert_nonnull (dossier);
  g_assert_cmpuint (allies_problems_get_n (allies_xml_document_get_problems (document)), ==, 5);
}

static void
test_order (void)
{
  g_autofree char *text = g_strconcat (
      HEAD
      "<assessment year='2026' model='sample' model-version='1'>"
      "<placement initiative='i' stage='one'/>" LEVEL (
          "cmo", "art.one.a",
          "3") "<stage id='one' months='6'/><respondent id='cmo' side='marketing'/></assessment>"
               "<questionnaire>",
      sample_model (), "</questionnaire><organisation name='A'/></dossier>", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossier) dossier = read_text (text, &error);

  g_assert_nonnull (dossier);
  g_assert_no_error (error);
}

static void
test_example (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "northwind.allies", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (AlliesDossier) dossier = sample_dossier_read (text);
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);
  g_autofree char *written = sample_dossier_dup_bytes (dossier);
  g_assert_cmpuint (years->len, ==, 2);
  g_assert_cmpstr (written, ==, text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier-reader/faults-in-assessment", test_faults_in_assessment);
  g_test_add_func ("/dossier-reader/faults-around", test_faults_around);
  g_test_add_func ("/dossier-reader/questionnaire-twice", test_questionnaire_twice);
  g_test_add_func ("/dossier-reader/all-faults", test_all_faults);
  g_test_add_func ("/dossier-reader/order", test_order);
  g_test_add_func ("/dossier-reader/example", test_example);
  return g_test_run ();
}
