/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/presentation.h"

#include "base/luminance.h"

#include <string.h>

#define ACCENT_DIGITS 6

struct _AlliesPresentation
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesPresentation, allies_presentation, ALLIES_TYPE_RECORD)

enum
{
  FIELD_PAPER,
  FIELD_DRAFT,
  FIELD_ACCENT,
  FIELD_CONFIDENTIALITY,
  FIELD_ORDER,
  FIELD_HIDDEN,
};

const char *const allies_papers[] = { "screen", "a4", "letter", NULL };

static const char *const no_or_yes[] = { "no", "yes", NULL };
static const char *const nothing[] = { NULL };

static const AlliesField fields[] = {
  { "paper", ALLIES_FIELD_CHOICE, .words = allies_papers },
  { "draft", ALLIES_FIELD_CHOICE, .words = no_or_yes },
  { "accent", ALLIES_FIELD_ID },
  { "confidentiality", ALLIES_FIELD_TEXT },
  { "page", ALLIES_FIELD_LIST },
  { "hidden", ALLIES_FIELD_LIST },
  { NULL },
};

static void
allies_presentation_class_init (AlliesPresentationClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "presentation";
  record_class->fields = fields;
}

static void
allies_presentation_init (AlliesPresentation *self)
{
}

AlliesPaper
allies_presentation_get_paper (AlliesPresentation *presentation)
{
  return presentation != NULL ? (AlliesPaper)allies_record_get_choice (presentation, FIELD_PAPER)
                              : ALLIES_PAPER_SCREEN;
}

gboolean
allies_presentation_is_draft (AlliesPresentation *presentation)
{
  return presentation != NULL && allies_record_get_choice (presentation, FIELD_DRAFT) == 1;
}

const char *
allies_presentation_get_accent (AlliesPresentation *presentation)
{
  return presentation != NULL ? allies_record_get_string (presentation, FIELD_ACCENT) : "";
}

const char *
allies_presentation_get_confidentiality (AlliesPresentation *presentation)
{
  return presentation != NULL ? allies_record_get_string (presentation, FIELD_CONFIDENTIALITY) : "";
}

const char *const *
allies_presentation_get_order (AlliesPresentation *presentation)
{
  return presentation != NULL ? allies_record_get_list (presentation, FIELD_ORDER) : nothing;
}

const char *const *
allies_presentation_get_hidden (AlliesPresentation *presentation)
{
  return presentation != NULL ? allies_record_get_list (presentation, FIELD_HIDDEN) : nothing;
}

gboolean
allies_presentation_is_accent (const char *accent)
{
  g_return_val_if_fail (accent != NULL, FALSE);

  return strlen (accent) == ACCENT_DIGITS && strspn (accent, "0123456789abcdef") == ACCENT_DIGITS;
}

double
allies_presentation_get_accent_contrast (const char *accent)
{
  g_return_val_if_fail (allies_presentation_is_accent (accent), 1);

  guint64 packed = g_ascii_strtoull (accent, NULL, 16);

  return allies_luminance_get_contrast (allies_luminance_get ((packed >> 16 & 0xff) / 255.0,
                                                              (packed >> 8 & 0xff) / 255.0,
                                                              (packed & 0xff) / 255.0),
                                        1);
}
