/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-metadata.h"

#include "render/pdf-structure.h"

#define LAST_OF_THE_PLANE 0xffff

static void
set_language (HPDF_Doc pdf, const char *language)
{
  HPDF_Dict preferences;

  if (!allies_pdf_structure_is_possible ())
    return;
  pdf->pdf_version = HPDF_VER_17;
  preferences = HPDF_Dict_New (pdf->mmgr);
  HPDF_Dict_Add (pdf->catalog, "ViewerPreferences", preferences);
  HPDF_Dict_AddBoolean (preferences, "DisplayDocTitle", HPDF_TRUE);
  if (language != NULL && *language != '\0')
    HPDF_Dict_Add (pdf->catalog, "Lang", HPDF_String_New (pdf->mmgr, language, NULL));
}

/* The library writes a space for what lies beyond the basic plane. */
void
allies_pdf_metadata_mend (HPDF_Doc pdf, HPDF_Dict dictionary, const char *key, const char *text)
{
  gboolean is_beyond = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    is_beyond = is_beyond || g_utf8_get_char (at) > LAST_OF_THE_PLANE;
  if (is_beyond && dictionary != NULL && allies_pdf_structure_is_possible ())
    HPDF_Dict_Add (dictionary, key, allies_pdf_structure_new_text (pdf->mmgr, text));
}

void
allies_pdf_metadata_set (HPDF_Doc pdf, const AlliesSceneMetadata *metadata)
{
  const struct
  {
    HPDF_InfoType type;
    const char *key;
    const char *value;
  } entries[] = {
    { HPDF_INFO_TITLE, "Title", metadata->title },
    { HPDF_INFO_AUTHOR, "Author", metadata->author },
    { HPDF_INFO_SUBJECT, "Subject", metadata->subject },
    { HPDF_INFO_KEYWORDS, "Keywords", metadata->keywords },
    { HPDF_INFO_CREATOR, "Creator", "Allies" },
  };

  g_return_if_fail (pdf != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (entries[i].value == NULL || *entries[i].value == '\0')
        continue;
      HPDF_SetInfoAttr (pdf, entries[i].type, entries[i].value);
      allies_pdf_metadata_mend (pdf, pdf->info, entries[i].key, entries[i].value);
    }
  set_language (pdf, metadata->language);
}
