/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/record.h"

#include "dossier/agreement.h"
#include "dossier/answer.h"
#include "dossier/assessment.h"
#include "dossier/comparison.h"
#include "dossier/estimate.h"
#include "dossier/importance.h"
#include "dossier/initiative-progress.h"
#include "dossier/organisation.h"
#include "dossier/own-initiative.h"
#include "dossier/placement.h"
#include "dossier/plan.h"
#include "dossier/respondent.h"
#include "dossier/stage.h"
#include "dossier/target.h"
#include "support/sample.h"

#include <math.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static gpointer
read_record (GType type, const char *text, const char *expected_faults)
{
  g_autoptr (AlliesXmlDocument) document = sample_document (text);
  gpointer record = allies_record_read (type, allies_xml_document_get_root (document));
  g_autofree char *faults = sample_faults (document);

  g_assert_cmpstr (faults, ==, expected_faults);
  return record;
}

static char *
write_record (gpointer record)
{
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  allies_record_write (record, writer);
  allies_xml_writer_end (writer);
  return sample_finish (writer);
}

/* One record of each kind with every field given, as it stands in a file. */
static GType
type_of (guint i)
{
  GType (*const types[]) (void) = {
    allies_agreement_get_type,
    allies_answer_get_type,
    allies_assessment_get_type,
    allies_importance_get_type,
    allies_organisation_get_type,
    allies_placement_get_type,
    allies_plan_get_type,
    allies_respondent_get_type,
    allies_stage_get_type,
    allies_target_get_type,
    allies_comparison_get_type,
    allies_estimate_get_type,
    allies_initiative_progress_get_type,
    allies_own_initiative_get_type,
  };

  g_assert_cmpuint (i, <, G_N_ELEMENTS (types));
  return types[i]();
}

typedef struct
{
  const char *key;
  const char *text;
} Full;

static const Full full[] = {
  { "agreement/2026/q.one",
    "<agreement question=\"q.one\" state=\"differ\" level=\"3.5\" time=\"2026-09-14T10:30:00Z\">\n"
    "  <why>We see it\nin two ways.</why>\n</agreement>\n" },
  { "answer/2026/cmo/q.one",
    "<answer respondent=\"cmo\" question=\"q.one\" state=\"practices\" level=\"2\" "
    "number=\"-12.25\" confidence=\"guess\" flagged=\"yes\" time=\"2026-09-14T10:30:00Z\">\n"
    "  <practice>a</practice>\n  <practice>b</practice>\n  <reason>r &lt; s</reason>\n"
    "  <note>n</note>\n  <evidence>one</evidence>\n  <evidence>two</evidence>\n</answer>\n" },
  { "assessment/2026", "<assessment year=\"2026\" date=\"2026-09-14\" model=\"cmo-cio\" "
                       "model-version=\"2026.1\" answering=\"blind\"/>\n" },
  { "importance/2026/marketing/data.single-view",
    "<importance side=\"marketing\" capability=\"data.single-view\" value=\"4\"/>\n" },
  { "organisation/2026",
    "<organisation name=\"A &amp; B\" industry=\"retail\" size=\"very-large\" region=\"europe\" "
    "country=\"DE\" currency=\"EUR\" revenue=\"2400000000\" marketing-budget=\"140000000\" "
    "technology-budget=\"90000000.5\" marketing-executive=\"M\" technology-executive=\"T\">\n"
    "  <note>n</note>\n</organisation>\n" },
  { "placement/2026/data-council",
    "<placement initiative=\"data-council\" stage=\"s1\" pinned=\"yes\"/>\n" },
  { "plan/2026", "<plan horizon=\"3\" rate=\"0.08\" weight=\"0.5\" start=\"2027-03\"/>\n" },
  { "respondent/2026/cio", "<respondent id=\"cio\" side=\"technology\" name=\"N\" role=\"CIO\">\n"
                           "  <capability>data.insight</capability>\n</respondent>\n" },
  { "stage/2026/s1",
    "<stage id=\"s1\" months=\"8\" budget=\"3500000\" marketing-capacity=\"60\" "
    "technology-capacity=\"90.5\" assumed=\"yes\">\n  <name>First</name>\n</stage>\n" },
  { "target/2026/data.single-view",
    "<target capability=\"data.single-view\" level=\"4\">\n  <why>w</why>\n</target>\n" },
  { "comparison/2026", "<comparison industry=\"health\" size=\"all\" region=\"europe\"/>\n" },
  { "estimate/2026/data-council",
    "<estimate initiative=\"data-council\" owner=\"technology\" duration=\"3\" cost-low=\"1\" "
    "cost-likely=\"2\" cost-high=\"3.5\" running-low=\"0\" running-likely=\"0\" "
    "running-high=\"1\" benefit-low=\"5\" benefit-likely=\"6\" benefit-high=\"7\" "
    "marketing-effort=\"0.5\" technology-effort=\"2\" ramp=\"6\" confirmed-by=\"Finance\">\n"
    "  <note>n</note>\n</estimate>\n" },
  { "progress/2026/data-council",
    "<progress initiative=\"data-council\" state=\"done\" started=\"2026-01-05\" "
    "finished=\"2026-08-31\" observed-cost=\"250000\" observed-benefit=\"-1000\" "
    "promised-cost=\"200000\" promised-benefit=\"90000\">\n"
    "  <note>n</note>\n</progress>\n" },
  { "initiative/2026/own",
    "<initiative id=\"own\" kind=\"technology\" owner=\"both\" duration=\"3\" cost-low=\"1\" "
    "cost-likely=\"2\" cost-high=\"3\" running-low=\"0\" running-likely=\"0\" "
    "running-high=\"1\" benefit-low=\"5\" benefit-likely=\"6\" benefit-high=\"7\" "
    "marketing-effort=\"0.5\" technology-effort=\"2\" ramp=\"6\">\n  <name>N</name>\n"
    "  <outcome>O</outcome>\n  <takes>t</takes>\n  <success>s</success>\n  <risk>r</risk>\n"
    "  <assumption>a</assumption>\n  <requires initiative=\"data-council\" together=\"yes\"/>\n"
    "  <requires initiative=\"other\" later=\"1\"/>\n"
    "  <lift question=\"q.one\" from=\"1\" to=\"3\">\n    <later/>\n  </lift>\n"
    "</initiative>\n" },
};

static void
test_every_kind_comes_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (full); i++)
    {
      g_autoptr (AlliesRecord) record = read_record (type_of (i), full[i].text, "");
      g_autoptr (AlliesRecord) copy = allies_record_with (record, NULL);
      g_autofree char *written = write_record (record);
      g_autofree char *copied = write_record (copy);
      g_autofree char *key = allies_record_dup_key (record, 2026);

      g_assert_true (g_str_has_prefix (written, HEAD));
      g_assert_cmpstr (written + strlen (HEAD), ==, full[i].text);
      g_assert_cmpstr (copied, ==, written);
      g_assert_true (allies_record_equal (record, copy));
      g_assert_cmpstr (key, ==, full[i].key);
      g_assert_cmpuint (allies_record_key_get_year (key), ==, 2026);
    }
}

/* An alternative is the same under another key, and has the same version. */
static void
test_alternative (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (full); i++)
    {
      g_autoptr (AlliesRecord) record = read_record (type_of (i), full[i].text, "");
      g_autoptr (AlliesRecord) other = allies_record_as_alternative (record, TRUE);
      g_autoptr (AlliesRecord) back = allies_record_as_alternative (other, FALSE);
      g_autofree char *version = allies_record_dup_version (record);
      g_autofree char *same = allies_record_dup_version (other);
      g_autofree char *key = allies_record_dup_key (other, 2026);
      g_autofree char *written = write_record (other);
      g_autofree char *attribute = g_strdup_printf ("alternative=\"%s\"", version);

      g_assert_cmpstr (same, ==, version);
      g_assert_cmpstr (allies_record_get_alternative (other), ==, version);
      g_assert_true (g_str_has_prefix (key, "alternative/2026/"));
      g_assert_true (g_str_has_suffix (key, version));
      g_assert_nonnull (strstr (written, attribute));
      g_assert_false (allies_record_equal (record, other));
      g_assert_true (allies_record_equal (record, back));
    }
}

static void
assert_has_field (GType type, const char *text, const AlliesField *field)
{
  gboolean is_child = field->kind == ALLIES_FIELD_TEXT || field->kind == ALLIES_FIELD_LIST;
  g_autofree char *part = g_strdup_printf (field->kind == ALLIES_FIELD_RECORDS ? "<%s "
                                           : is_child                          ? "<%s>"
                                                                               : " %s=\"",
                                           field->name);

  g_test_message ("%s: %s", g_type_name (type), field->name);
  g_assert_nonnull (strstr (text, part));
}

/* The samples above stay complete when a field is added. */
static void
test_every_field_is_in_a_sample (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (full); i++)
    {
      AlliesRecordClass *klass = g_type_class_ref (type_of (i));

      for (const AlliesField *field = klass->fields; field->name != NULL; field++)
        assert_has_field (type_of (i), full[i].text, field);
      g_type_class_unref (klass);
    }
}

static void
test_getters (void)
{
  g_autoptr (AlliesAnswer) answer = read_record (ALLIES_TYPE_ANSWER, full[1].text, "");

  g_assert_cmpstr (allies_answer_get_respondent (answer), ==, "cmo");
  g_assert_cmpstr (allies_answer_get_question (answer), ==, "q.one");
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_PRACTICES);
  g_assert_cmpfloat (allies_answer_get_level (answer), ==, 2);
  g_assert_cmpfloat (allies_answer_get_number (answer), ==, -12.25);
  g_assert_cmpint (allies_answer_get_confidence (answer), ==, ALLIES_CONFIDENCE_GUESS);
  g_assert_true (allies_answer_is_flagged (answer));
  g_assert_cmpstr (allies_answer_get_time (answer), ==, "2026-09-14T10:30:00Z");
  g_assert_cmpuint (g_strv_length ((char **)allies_answer_get_practices (answer)), ==, 2);
  g_assert_cmpstr (allies_answer_get_practices (answer)[1], ==, "b");
  g_assert_cmpstr (allies_answer_get_reason (answer), ==, "r < s");
  g_assert_cmpstr (allies_answer_get_note (answer), ==, "n");
  g_assert_cmpstr (allies_answer_get_evidence (answer)[0], ==, "one");
}

static void
test_defaults (void)
{
  g_autoptr (AlliesAnswer) answer =
      read_record (ALLIES_TYPE_ANSWER, "<answer respondent='r' question='q'/>", "");
  g_autoptr (AlliesAnswer) made =
      allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "r", "question", "q", NULL);
  g_autofree char *written = write_record (answer);

  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_OPEN);
  g_assert_true (isnan (allies_answer_get_level (answer)));
  g_assert_true (isnan (allies_answer_get_number (answer)));
  g_assert_false (allies_answer_is_flagged (answer));
  g_assert_cmpstr (allies_answer_get_time (answer), ==, "");
  g_assert_cmpstr (allies_answer_get_note (answer), ==, "");
  g_assert_null (allies_answer_get_practices (answer)[0]);
  g_assert_cmpstr (written, ==, HEAD "<answer respondent=\"r\" question=\"q\"/>\n");
  g_assert_true (allies_record_equal (ALLIES_RECORD (answer), ALLIES_RECORD (made)));
}

/* The first word of a choice goes without saying, unless a file must give it. */
static void
test_required_choice (void)
{
  const char *text = "<respondent id=\"cmo\" side=\"marketing\"/>\n";
  g_autoptr (AlliesRecord) record = read_record (ALLIES_TYPE_RESPONDENT, text, "");
  g_autofree char *written = write_record (record);

  g_assert_cmpstr (written + strlen (HEAD), ==, text);
}

static gpointer
make_answer (void)
{
  const char *const evidence[] = { "one", "two", NULL };

  return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "cmo", "question", "q", "state",
                            (int)ALLIES_ANSWER_LEVEL, "level", 3.0, "time", "2026-09-14T10:30:00Z",
                            "note", "n", "evidence", evidence, NULL);
}

/* What a change makes of one field: every other one stays, and the two records differ. */
static void
assert_changed (AlliesRecord *before, AlliesRecord *after, const char *old, const char *new)
{
  g_autofree char *text = write_record (before);
  g_autofree char *changed = write_record (after);
  g_auto (GStrv) parts = g_strsplit (text, old, 2);
  g_autofree char *expected = g_strjoinv (new, parts);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpstr (changed, ==, expected);
  g_assert_false (allies_record_equal (before, after));
  g_assert_false (allies_record_equal (after, before));
}

static void
test_with (void)
{
  const char *const list[] = { "one", "three", NULL };
  g_autoptr (AlliesRecord) answer = make_answer ();
  g_autoptr (AlliesRecord) key = allies_record_with (answer, "question", "other", NULL);
  g_autoptr (AlliesRecord) choice =
      allies_record_with (answer, "state", (int)ALLIES_ANSWER_UNKNOWN, NULL);
  g_autoptr (AlliesRecord) number = allies_record_with (answer, "level", 0.2, NULL);
  g_autoptr (AlliesRecord) no_number = allies_record_with (answer, "level", NAN, NULL);
  g_autoptr (AlliesRecord) text = allies_record_with (answer, "note", "m", NULL);
  g_autoptr (AlliesRecord) no_text = allies_record_with (answer, "note", NULL, NULL);
  g_autoptr (AlliesRecord) time = allies_record_with (answer, "time", "2027-01-01T00:00:00Z", NULL);
  g_autoptr (AlliesRecord) items = allies_record_with (answer, "evidence", list, NULL);
  g_autoptr (AlliesRecord) no_items = allies_record_with (answer, "evidence", NULL, NULL);

  assert_changed (answer, key, "question=\"q\"", "question=\"other\"");
  assert_changed (answer, choice, "state=\"level\"", "state=\"unknown\"");
  assert_changed (answer, number, "level=\"3\"", "level=\"0.2\"");
  assert_changed (answer, no_number, " level=\"3\"", "");
  assert_changed (answer, text, "<note>n", "<note>m");
  assert_changed (answer, no_text, "  <note>n</note>\n", "");
  assert_changed (answer, time, "2026-09-14T10:30:00Z", "2027-01-01T00:00:00Z");
  assert_changed (answer, items, "two", "three");
  assert_changed (answer, no_items, "  <evidence>one</evidence>\n  <evidence>two</evidence>\n", "");
}

static void
test_with_own_value (void)
{
  g_autoptr (AlliesAnswer) answer = make_answer ();
  g_autoptr (AlliesAnswer) same =
      allies_record_with (answer, "note", allies_answer_get_note (answer), "evidence",
                          allies_answer_get_evidence (answer), NULL);

  g_assert_true (allies_record_equal (ALLIES_RECORD (answer), ALLIES_RECORD (same)));
  g_assert_true (allies_answer_get_note (answer) != allies_answer_get_note (same));
}

static void
test_equal (void)
{
  g_autoptr (AlliesRecord) one = make_answer ();
  g_autoptr (AlliesRecord) other = make_answer ();
  g_autoptr (AlliesRecord) target =
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "c", "level", 3.0, NULL);
  g_autoptr (AlliesRecord) empty_answer = allies_record_new (ALLIES_TYPE_ANSWER, NULL);
  g_autoptr (AlliesRecord) empty_target = allies_record_new (ALLIES_TYPE_TARGET, NULL);

  g_assert_true (allies_record_equal (one, one));
  g_assert_true (allies_record_equal (one, other));
  g_assert_true (allies_record_equal (NULL, NULL));
  g_assert_false (allies_record_equal (one, NULL));
  g_assert_false (allies_record_equal (NULL, one));
  g_assert_false (allies_record_equal (one, target));
  g_assert_false (allies_record_equal (empty_answer, empty_target));
}

static void
test_keys (void)
{
  g_autoptr (AlliesRecord) answer = make_answer ();
  g_autoptr (AlliesRecord) noted = allies_record_with (answer, "note", "other", NULL);
  g_autoptr (AlliesRecord) organisation =
      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "N", NULL);
  g_autofree char *key = allies_record_dup_key (answer, 2026);
  g_autofree char *same = allies_record_dup_key (noted, 2026);
  g_autofree char *next = allies_record_dup_key (answer, 2027);
  g_autofree char *alone = allies_record_dup_key (organisation, 0);

  g_assert_cmpstr (key, ==, "answer/2026/cmo/q");
  g_assert_cmpstr (same, ==, key);
  g_assert_cmpstr (next, ==, "answer/2027/cmo/q");
  g_assert_cmpstr (alone, ==, "organisation/0");
  g_assert_cmpuint (allies_record_key_get_year (alone), ==, 0);
}

#define UNKNOWN                                                                                    \
  "<answer xmlns=\"urn:d\" respondent=\"r\" question=\"q\" level=\"3\" mood=\"good\" "             \
  "n1:seen=\"yes\" xmlns:n1=\"urn:o\">\n  <note>n</note>\n"                                        \
  "  <photo file=\"a.png\">\n    <caption>c</caption>\n  </photo>\n"                               \
  "  <note xmlns=\"urn:o\">other</note>\n</answer>\n"

static char *
write_within (gpointer record, const char *namespace_uri)
{
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  allies_xml_writer_start (writer, "d", namespace_uri);
  allies_record_write (record, writer);
  allies_xml_writer_end (writer);
  allies_xml_writer_end (writer);
  return sample_finish (writer);
}

static void
test_unknown_is_kept (void)
{
  g_autoptr (AlliesRecord) record = read_record (ALLIES_TYPE_ANSWER, UNKNOWN, "");
  g_autoptr (AlliesRecord) changed = allies_record_with (record, "level", 4.0, NULL);
  g_autofree char *text = write_within (changed, "urn:d");

  g_assert_cmpstr (text, ==,
                   HEAD "<d xmlns=\"urn:d\">\n"
                        "  <answer respondent=\"r\" question=\"q\" level=\"4\" mood=\"good\" "
                        "n1:seen=\"yes\" xmlns:n1=\"urn:o\">\n    <note>n</note>\n"
                        "    <photo file=\"a.png\">\n      <caption>c</caption>\n    </photo>\n"
                        "    <note xmlns=\"urn:o\">other</note>\n  </answer>\n</d>\n");
}

typedef struct
{
  guint type;
  const char *text;
  const char *faults;
} Fault;

#define ANSWER(more)    "<answer respondent='r' question='q' " more "/>"
#define NO_MOMENT(text) "1:1: “" text "” is not a moment such as 2026-09-14T10:30:00Z."

static const Fault faults[] = {
  { 1, "<answer/>", "1:1: “answer” has no “respondent”.\n1:1: “answer” has no “question”." },
  { 1, "<answer respondent='r' question=''/>",
    "1:1: “” is not an identifier: small letters and digits, joined by dots or hyphens." },
  { 1, "<answer respondent='r' question='Q 1'/>",
    "1:1: “Q 1” is not an identifier: small letters and digits, joined by dots or hyphens." },
  { 1, ANSWER ("level='high'"), "1:1: “high” is not a number (in “level”)." },
  { 1, ANSWER ("level='nan'"), "1:1: “nan” is not a number (in “level”)." },
  { 1, ANSWER ("state='done'"),
    "1:1: “done” is not allowed for “state”; use one of: open, level, "
    "practices, number, not-applicable, unknown." },
  { 1, ANSWER ("time='yesterday'"), NO_MOMENT ("yesterday") },
  { 1, ANSWER ("time='2026-13-01T10:00:00Z'"), NO_MOMENT ("2026-13-01T10:00:00Z") },
  { 1, ANSWER ("time='2026-09-14'"), NO_MOMENT ("2026-09-14") },
  { 1, ANSWER ("time='2026-09-14T10:30:00Z'"), "" },
  { 3, "<importance side='marketing' capability='c' value='6'/>",
    "1:1: 6 is out of range for “value”: from 1 to 5." },
  { 3, "<importance side='marketing' capability='c'/>", "1:1: “importance” has no “value”." },
  { 4, "<organisation/>", "1:1: “organisation” has no “name”." },
  { 4, "<organisation name='' industry=''/>", "" },
  { 4, "<organisation name='n' industry='Retail'/>",
    "1:1: “Retail” is not an identifier: small letters and digits, joined by dots or hyphens." },
  { 4, "<organisation name='n' revenue='-1'/>",
    "1:1: -1 is out of range for “revenue”: from 0 to 1e+15." },
  { 7, "<respondent id='r'/>", "1:1: “respondent” has no “side”." },
  { 8, "<stage id='s' months='0.4'/>", "1:1: 0.4 is out of range for “months”: from 0.5 to 120." },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (AlliesRecord) record =
          read_record (type_of (faults[i].type), faults[i].text, faults[i].faults);

      g_assert_nonnull (record);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/every-kind-comes-back", test_every_kind_comes_back);
  g_test_add_func ("/record/every-field-is-in-a-sample", test_every_field_is_in_a_sample);
  g_test_add_func ("/record/getters", test_getters);
  g_test_add_func ("/record/defaults", test_defaults);
  g_test_add_func ("/record/required-choice", test_required_choice);
  g_test_add_func ("/record/with", test_with);
  g_test_add_func ("/record/with-own-value", test_with_own_value);
  g_test_add_func ("/record/equal", test_equal);
  g_test_add_func ("/record/keys", test_keys);
  g_test_add_func ("/record/unknown-is-kept", test_unknown_is_kept);
  g_test_add_func ("/record/faults", test_faults);
  g_test_add_func ("/record/alternative", test_alternative);
  return g_test_run ();
}
