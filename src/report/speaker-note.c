/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/speaker-note.h"

#include "report/speaker-note-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
allies_note_add (GStrvBuilder *list, char *finding)
{
  gsize length = finding != NULL ? strlen (finding) : 0;

  if (length > 0)
    {
      g_autofree char *sentence =
          finding[length - 1] == '.' ? g_strdup (finding) : g_strconcat (finding, ".", NULL);

      g_strv_builder_add (list, sentence);
    }
  g_free (finding);
}

static void
note_answers (AlliesNoteDraft *draft)
{
  allies_note_add (draft->say,
                   g_strdup (_ ("What follows is to look things up in: every answer of both of us, "
                                "the rules, and the sources")));
  draft->question = _ ("Where does a number come from?");
  allies_note_add (draft->answer,
                   g_strdup (_ ("Numbers on the pages lead to the answers behind them, and those "
                                "to the rule by which they were made")));
  draft->rule = ALLIES_RULE_POSITION;
}

static const struct
{
  const char *part;
  void (*write) (AlliesNoteDraft *draft);
} writers[] = {
  { "cover", allies_note_cover },       { "summary", allies_note_summary },
  { "standing", allies_note_standing }, { "capabilities", allies_note_capabilities },
  { "gaps", allies_note_gaps },         { "alignment", allies_note_alignment },
  { "changes", allies_note_changes },   { "targets", allies_note_targets },
  { "roadmap", allies_note_roadmap },   { "stage", allies_note_stage },
  { "pays", allies_note_pays },         { "load", allies_note_load },
  { "risks", allies_note_risks },       { "decisions", allies_note_decisions },
  { "answers", note_answers },
};

/* The rule in a sentence, and where in the appendix it is told with the others. */
static char *
dup_source (AlliesMethodRule rule)
{
  return g_strdup_printf (
      _ ("%s The appendix tells the method under “%s”."), allies_method_rule_get_text (rule),
      allies_method_section_get_heading (allies_method_rule_get_section (rule)));
}

static AlliesSpeakerNote *
finish (AlliesNoteDraft *draft)
{
  AlliesSpeakerNote *note = g_new0 (AlliesSpeakerNote, 1);

  note->say = g_strv_builder_end (draft->say);
  note->answer = g_strv_builder_end (draft->answer);
  note->question = g_strdup (draft->question);
  note->source = dup_source (draft->rule);
  return note;
}

/* Whether it is the first page of its part; each stage is a part of its own here. */
static gboolean
begins (const char *page, const AlliesDeckPart *part, guint *stage)
{
  g_auto (GStrv) pieces = g_strsplit (page, "-", -1);
  guint n = g_strv_length (pieces);

  *stage = 0;
  if (!g_str_equal (part->id, "stage"))
    return n == 1;
  if (n != 2)
    return FALSE;
  *stage = (guint)g_ascii_strtoull (pieces[1], NULL, 10) - 1;
  return TRUE;
}

AlliesSpeakerNote *
allies_speaker_note_new (AlliesResults *results, const char *page)
{
  g_return_val_if_fail (results != NULL && page != NULL, NULL);

  const AlliesDeckPart *part = allies_deck_part_find (page);
  g_autoptr (GStrvBuilder) say = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) answer = g_strv_builder_new ();
  AlliesNoteDraft draft = { .results = results, .say = say, .answer = answer };

  if (part == NULL || !begins (page, part, &draft.stage))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_equal (writers[i].part, part->id))
      {
        writers[i].write (&draft);
        return finish (&draft);
      }
  return NULL;
}

void
allies_speaker_note_free (AlliesSpeakerNote *note)
{
  if (note == NULL)
    return;
  g_strfreev (note->say);
  g_strfreev (note->answer);
  g_free (note->question);
  g_free (note->source);
  g_free (note);
}
