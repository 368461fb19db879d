/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-reader.h"

#include "dossier/own-catalogue.h"
#include "model/company-size.h"
#include "model/industry.h"
#include "model/region.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  AlliesDossier *dossier;
  AlliesModel *model;
  guint year;
} Reader;

typedef void (*CheckFunc) (const Reader *reader, const AlliesXmlElement *element, gpointer record);

typedef struct
{
  const char *element;
  GType (*get_type) (void);
  CheckFunc check;
} Kind;

static const char *const root_attributes[] = { "format", NULL };
static const char *const root_children[] = { "organisation", "questionnaire", "assessment", NULL };
static const char *const none[] = { NULL };

static void
complain_twice (const AlliesXmlElement *element)
{
  allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                               _ ("This entry is in the file twice."));
}

static AlliesQuestion *
require_question (const Reader *reader, const AlliesXmlElement *element, const char *id)
{
  AlliesQuestion *question = allies_model_find_question (reader->model, id);

  if (question == NULL && *id != '\0')
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("There is no question “%s” in the questionnaire “%s”."), id,
                                 allies_model_get_id (reader->model));
  return question;
}

static void
require_capability (const Reader *reader, const AlliesXmlElement *element, const char *id)
{
  if (*id != '\0' && allies_model_find_capability (reader->model, id) == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("There is no capability “%s” in the questionnaire “%s”."), id,
                                 allies_model_get_id (reader->model));
}

static void
require_entry (const Reader *reader,
               const AlliesXmlElement *element,
               const char *kind,
               const char *id)
{
  g_autofree char *key = g_strdup_printf ("%s/%u/%s", kind, reader->year, id);

  if (*id != '\0' && allies_dossier_get (reader->dossier, key) == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("There is no %s “%s” in the assessment of %u."), kind, id,
                                 reader->year);
}

static void
check_exact_level (const Reader *reader, const AlliesXmlElement *element, double level)
{
  AlliesScale *scale = allies_model_get_scale (reader->model);
  g_autofree char *text = isnan (level) ? NULL : allies_number_to_text (level);

  if (text == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID, _ ("The level is missing."));
  else if (!allies_scale_find (scale, level, NULL))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("Level %s is not on the scale, which goes from %g to %g."),
                                 text, allies_scale_get_low (scale), allies_scale_get_high (scale));
}

static void
check_level_in_range (const Reader *reader, const AlliesXmlElement *element, double level)
{
  AlliesScale *scale = allies_model_get_scale (reader->model);

  if (!(level >= allies_scale_get_low (scale) && level <= allies_scale_get_high (scale)))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The level must lie on the scale, from %g to %g."),
                                 allies_scale_get_low (scale), allies_scale_get_high (scale));
}

static void
check_practices (const AlliesXmlElement *element, AlliesQuestion *question, AlliesAnswer *answer)
{
  const char *const *practices = allies_answer_get_practices (answer);

  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; practices[i] != NULL; i++)
    if (!allies_question_has_practice (question, practices[i]))
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("The question “%s” has no practice “%.64s”."),
                                   allies_question_get_id (question), practices[i]);
    else if (!g_hash_table_add (seen, (char *)practices[i]))
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("The practice “%s” of “%s” is ticked twice."), practices[i],
                                   allies_question_get_id (question));
}

static gboolean
is_fitting (AlliesAnswerState state, AlliesQuestionKind kind)
{
  return (state != ALLIES_ANSWER_LEVEL || kind == ALLIES_QUESTION_LEVEL)
         && (state != ALLIES_ANSWER_PRACTICES || kind == ALLIES_QUESTION_PRACTICES)
         && (state != ALLIES_ANSWER_NUMBER || kind == ALLIES_QUESTION_NUMBER);
}

static void
check_number (const AlliesXmlElement *element, AlliesQuestion *question, double number)
{
  if (!(number >= allies_question_get_minimum (question)
        && number <= allies_question_get_maximum (question)))
    allies_xml_element_complain (
        element, ALLIES_ERROR_INVALID, _ ("The figure for “%s” must lie between %g and %g."),
        allies_question_get_id (question), allies_question_get_minimum (question),
        allies_question_get_maximum (question));
}

static void
check_answer (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  AlliesAnswer *answer = record;
  AlliesAnswerState state = allies_answer_get_state (answer);
  AlliesQuestion *question =
      require_question (reader, element, allies_answer_get_question (answer));

  require_entry (reader, element, "respondent", allies_answer_get_respondent (answer));
  if (question == NULL)
    return;
  if (!is_fitting (state, allies_question_get_kind (question)))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("“%s” cannot be answered by “%s”."),
                                 allies_question_get_id (question), allies_answer_states[state]);
  else if (state == ALLIES_ANSWER_LEVEL)
    check_exact_level (reader, element, allies_answer_get_level (answer));
  else if (state == ALLIES_ANSWER_PRACTICES)
    check_practices (element, question, answer);
  else if (state == ALLIES_ANSWER_NUMBER)
    check_number (element, question, allies_answer_get_number (answer));
}

static void
check_earlier (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  require_question (reader, element, allies_earlier_get_question (record));
  require_entry (reader, element, "respondent", allies_earlier_get_respondent (record));
}

static void
check_respondent (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  const char *const *capabilities = allies_respondent_get_capabilities (record);

  for (guint i = 0; capabilities[i] != NULL; i++)
    if (allies_model_find_capability (reader->model, capabilities[i]) == NULL)
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("There is no capability “%.64s” in the questionnaire “%s”."),
                                   capabilities[i], allies_model_get_id (reader->model));
}

static void
check_side (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  allies_xml_element_choose (element, "side", allies_side_codes, -1);
}

static void
check_agreement (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  require_question (reader, element, allies_agreement_get_question (record));
  if (allies_agreement_get_state (record) == ALLIES_AGREEMENT_LEVEL)
    check_level_in_range (reader, element, allies_agreement_get_level (record));
}

static void
check_target (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  require_capability (reader, element, allies_target_get_capability (record));
  check_level_in_range (reader, element, allies_target_get_level (record));
}

static void
check_importance (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  allies_xml_element_choose (element, "side", allies_side_codes, -1);
  require_capability (reader, element, allies_importance_get_capability (record));
}

static void
check_placement (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  require_entry (reader, element, "stage", allies_placement_get_stage (record));
}

static void
check_code (const AlliesXmlElement *element, const char *attribute, const char *code, int index)
{
  if (*code != '\0' && index < 0)
    allies_xml_element_complain (
        element, ALLIES_ERROR_INVALID,
        _ ("“%.80s” is not a code for “%s”; leave “%s” out for that of the "
           "company."),
        code, attribute, attribute);
}

static void
check_comparison (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  const char *industry = allies_comparison_get_industry (record);
  const char *size = allies_comparison_get_size (record);
  const char *region = allies_comparison_get_region (record);

  if (!g_str_equal (industry, ALLIES_COMPARISON_ALL))
    check_code (element, "industry", industry, allies_industry_find (industry));
  if (!g_str_equal (size, ALLIES_COMPARISON_ALL))
    check_code (element, "size", size, allies_company_size_find (size));
  check_code (element, "region", region, allies_region_find (region));
}

static void
check_presentation (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  const char *accent = allies_presentation_get_accent (record);

  if (*accent != '\0' && !allies_presentation_is_accent (accent))
    allies_xml_element_complain (
        element, ALLIES_ERROR_INVALID,
        _ ("“%.80s” is not a colour: six digits from 0 to 9 and a to f, such as 0072b2."), accent);
  else if (*accent != '\0'
           && allies_presentation_get_accent_contrast (accent) < ALLIES_ACCENT_CONTRAST)
    allies_xml_element_complain (
        element, ALLIES_ERROR_INVALID,
        _ ("The colour “%s” is too pale for white paper: its contrast is %.1f, and 3 is the "
           "least."),
        accent, allies_presentation_get_accent_contrast (accent));
}

static void
check_logo (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = allies_logo_dup_file (record, &error);

  if (file == NULL)
    allies_xml_element_complain (element, (AlliesError)error->code, "%s", error->message);
}

static void
check_initiative (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  allies_own_initiative_check (record, element);
}

static void
check_estimate (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  allies_estimate_check (record, element);
}

static void
check_progress (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  g_autofree char *fault = allies_initiative_progress_find_fault (record);

  if (fault != NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID, "%s", fault);
}

static void
check_plan (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  allies_plan_check (record, element);
}

static void
check_closing (const Reader *reader, const AlliesXmlElement *element, gpointer record)
{
  gboolean is_reopened = allies_closing_get_state (record) == ALLIES_CLOSING_REOPENED;

  if (*allies_closing_get_time (record) == '\0')
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID, _ ("“%s” has no “%s”."), "closing",
                                 "time");
  if (is_reopened && *allies_closing_get_why (record) == '\0')
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The year was reopened without a reason: “why” is missing."));
}

static const Kind kinds[] = {
  { "respondent", allies_respondent_get_type, check_respondent },
  { "answer", allies_answer_get_type, check_answer },
  { "earlier", allies_earlier_get_type, check_earlier },
  { "agreement", allies_agreement_get_type, check_agreement },
  { "target", allies_target_get_type, check_target },
  { "importance", allies_importance_get_type, check_importance },
  { "completion", allies_completion_get_type, check_side },
  { "reveal", allies_reveal_get_type, NULL },
  { "handout", allies_handout_get_type, check_side },
  { "comparison", allies_comparison_get_type, check_comparison },
  { "presentation", allies_presentation_get_type, check_presentation },
  { "logo", allies_logo_get_type, check_logo },
  { "plan", allies_plan_get_type, check_plan },
  { "stage", allies_stage_get_type, NULL },
  { "initiative", allies_own_initiative_get_type, check_initiative },
  { "estimate", allies_estimate_get_type, check_estimate },
  { "placement", allies_placement_get_type, check_placement },
  { "progress", allies_initiative_progress_get_type, check_progress },
  { "closing", allies_closing_get_type, check_closing },
};

static void
put_once (const Reader *reader, const AlliesXmlElement *element, AlliesRecord *record)
{
  g_autofree char *key = allies_record_dup_key (record, reader->year);

  if (allies_dossier_get (reader->dossier, key) != NULL)
    complain_twice (element);
  allies_dossier_replace (reader->dossier, key, record);
}

static void
read_kind (const Reader *reader, const AlliesXmlElement *assessment, const Kind *kind)
{
  for (AlliesXmlElement *element = allies_xml_element_first (assessment, kind->element);
       element != NULL; element = allies_xml_element_next (element))
    {
      g_autoptr (AlliesRecord) record = allies_record_read (kind->get_type (), element);

      if (kind->check != NULL)
        kind->check (reader, element, record);
      put_once (reader, element, record);
    }
}

static void
read_assessment (AlliesDossier *dossier, const AlliesXmlElement *element)
{
  g_autoptr (AlliesAssessment) assessment = allies_record_read (ALLIES_TYPE_ASSESSMENT, element);
  g_autoptr (GError) error = NULL;
  Reader reader = { dossier, NULL, allies_assessment_get_year (assessment) };

  put_once (&reader, element, ALLIES_RECORD (assessment));
  if (*allies_record_get_alternative (ALLIES_RECORD (assessment)) != '\0')
    return;
  reader.model =
      allies_dossier_find_model (dossier, allies_assessment_get_model (assessment),
                                 allies_assessment_get_model_version (assessment), &error);
  if (reader.model == NULL)
    {
      allies_xml_element_complain (element, ALLIES_ERROR_NOT_FOUND, "%s", error->message);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    read_kind (&reader, element, &kinds[i]);
  allies_own_catalogue_check (dossier, reader.year, reader.model, element);
}

static gboolean
has_model (AlliesDossier *dossier, AlliesModel *model)
{
  g_autoptr (GPtrArray) models = allies_dossier_get_models (dossier);

  for (guint i = 0; i < models->len; i++)
    if (g_str_equal (allies_model_get_id (models->pdata[i]), allies_model_get_id (model))
        && g_str_equal (allies_model_get_version (models->pdata[i]),
                        allies_model_get_version (model)))
      return TRUE;
  return FALSE;
}

static gboolean
read_questionnaires (AlliesDossier *dossier, AlliesXmlDocument *document, AlliesXmlElement *root)
{
  for (AlliesXmlElement *element = allies_xml_element_first (root, "questionnaire");
       element != NULL; element = allies_xml_element_next (element))
    {
      AlliesXmlElement *child = allies_xml_element_find (element, "model", ALLIES_MODEL_NAMESPACE);
      g_autoptr (AlliesModel) model = NULL;

      if (child == NULL)
        {
          allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                       _ ("There is no questionnaire inside."));
          return FALSE;
        }
      model = allies_model_read (child, allies_dossier_get_language (dossier));
      if (allies_problems_get_n (allies_xml_document_get_problems (document)) > 0)
        return FALSE;
      if (has_model (dossier, model))
        complain_twice (element);
      allies_dossier_add_model (dossier, model);
      allies_dossier_set_questionnaire (dossier, model, allies_xml_extra_new (element, none, none));
    }
  return TRUE;
}

/* The first is the organisation; others can only be alternatives to it. */
static void
read_organisation (AlliesDossier *dossier, AlliesXmlElement *root)
{
  Reader reader = { dossier, NULL, 0 };
  AlliesXmlElement *element = allies_xml_element_first (root, "organisation");

  if (element == NULL)
    {
      allies_xml_element_complain (root, ALLIES_ERROR_INVALID, _ ("“%s” has no “%s”."), "dossier",
                                   "organisation");
      return;
    }
  allies_dossier_put (dossier, 0, allies_record_read (ALLIES_TYPE_ORGANISATION, element));
  while ((element = allies_xml_element_next (element)) != NULL)
    {
      g_autoptr (AlliesRecord) other = allies_record_read (ALLIES_TYPE_ORGANISATION, element);

      put_once (&reader, element, other);
    }
}

AlliesDossier *
allies_dossier_read (AlliesXmlDocument *document, const char *language)
{
  AlliesXmlElement *root = allies_xml_document_open (document, "dossier", ALLIES_DOSSIER_NAMESPACE);

  if (root == NULL)
    return NULL;

  AlliesDossier *dossier = allies_dossier_new (language);
  allies_dossier_set_format (dossier, allies_xml_element_get (root, "format"));
  allies_dossier_set_extra (dossier, allies_xml_extra_new (root, root_attributes, root_children));
  read_organisation (dossier, root);
  if (!read_questionnaires (dossier, document, root))
    return dossier;
  for (AlliesXmlElement *element = allies_xml_element_first (root, "assessment"); element != NULL;
       element = allies_xml_element_next (element))
    read_assessment (dossier, element);
  return dossier;
}

AlliesRecord *
allies_dossier_read_record (const AlliesXmlElement *element)
{
  g_return_val_if_fail (element != NULL, NULL);

  if (allies_xml_element_is (element, "organisation", ALLIES_DOSSIER_NAMESPACE))
    return allies_record_read (ALLIES_TYPE_ORGANISATION, element);
  if (allies_xml_element_is (element, "assessment", ALLIES_DOSSIER_NAMESPACE))
    return allies_record_read (ALLIES_TYPE_ASSESSMENT, element);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (allies_xml_element_is (element, kinds[i].element, ALLIES_DOSSIER_NAMESPACE))
      return allies_record_read (kinds[i].get_type (), element);
  return NULL;
}

AlliesDossier *
allies_dossier_new_from_bytes (GBytes *bytes,
                               const char *name,
                               const char *language,
                               GError **error)
{
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, name);
  g_autoptr (AlliesDossier) dossier = allies_dossier_read (document, language);

  if (!allies_problems_to_error (allies_xml_document_get_problems (document), error))
    return NULL;
  return g_steal_pointer (&dossier);
}
