/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/assessment.h"

struct _AlliesAssessment
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesAssessment, allies_assessment, ALLIES_TYPE_RECORD)

enum
{
  FIELD_YEAR,
  FIELD_DATE,
  FIELD_MODEL,
  FIELD_MODEL_VERSION,
  FIELD_ANSWERING,
};

static const char *const answering_words[] = { "open", "blind", NULL };

static const AlliesField fields[] = {
  { "year", ALLIES_FIELD_NUMBER, .minimum = 1900, .maximum = 2999, .required = TRUE },
  { "date", ALLIES_FIELD_STRING },
  { "model", ALLIES_FIELD_ID, .required = TRUE },
  { "model-version", ALLIES_FIELD_ID, .required = TRUE },
  { "answering", ALLIES_FIELD_CHOICE, .words = answering_words },
  { NULL },
};

static const char *const children[] = { "respondent", "answer",     "earlier",      "agreement",
                                        "target",     "importance", "completion",   "reveal",
                                        "handout",    "comparison", "presentation", "logo",
                                        "plan",       "stage",      "initiative",   "estimate",
                                        "placement",  "progress",   "closing",      NULL };

static void
allies_assessment_class_init (AlliesAssessmentClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "assessment";
  record_class->fields = fields;
  record_class->children = children;
}

static void
allies_assessment_init (AlliesAssessment *self)
{
}

guint
allies_assessment_get_year (AlliesAssessment *assessment)
{
  return (guint)allies_record_get_number (assessment, FIELD_YEAR);
}

const char *
allies_assessment_get_date (AlliesAssessment *assessment)
{
  return allies_record_get_string (assessment, FIELD_DATE);
}

const char *
allies_assessment_get_model (AlliesAssessment *assessment)
{
  return allies_record_get_string (assessment, FIELD_MODEL);
}

const char *
allies_assessment_get_model_version (AlliesAssessment *assessment)
{
  return allies_record_get_string (assessment, FIELD_MODEL_VERSION);
}

gboolean
allies_assessment_is_blind (AlliesAssessment *assessment)
{
  return allies_record_get_choice (assessment, FIELD_ANSWERING) == 1;
}
