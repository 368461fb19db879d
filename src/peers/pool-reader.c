/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-reader.h"

#include "base/xml-document.h"
#include "base/xml-stream-values.h"
#include "dossier/dossier.h"
#include "peers/pool-entries.h"
#include "peers/pool-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define EXAMPLE    "(example)"
#define FIRST_YEAR 1900
#define LAST_YEAR  2999

static const char *const answering_words[] = { "open", "blind", NULL };

struct _AlliesPoolReader
{
  const AlliesPoolFrame *frame;
  guint n_subjects;
  AlliesXmlStream *stream;
  AlliesPoolEntries *entries;
  double *values;
  GArray *years;      /* the years of the file seen so far */
  GPtrArray *reasons; /* why years do not count */
  char *organisation;
  AlliesPoolVote *vote;  /* as far as it is known; its year is 0 until one counts */
  gboolean is_gathering; /* inside an assessment that may count */
  guint year;
};

static void
complain_twice (AlliesPoolReader *reader)
{
  allies_xml_stream_complain (reader->stream, ALLIES_ERROR_INVALID,
                              _ ("This entry is in the file twice."));
}

static gboolean
is_alternative (AlliesPoolReader *reader)
{
  gsize length;

  return allies_xml_stream_get (reader->stream, WORD_ALTERNATIVE, &length) != NULL;
}

static void
open_dossier (AlliesPoolReader *reader, int word)
{
  AlliesXmlStream *stream = reader->stream;
  g_autofree char *format =
      word == WORD_DOSSIER ? allies_xml_stream_dup (stream, WORD_FORMAT) : NULL;
  AlliesError code = ALLIES_ERROR_INVALID;
  g_autofree char *fault = format != NULL ? allies_xml_format_find_fault (format, &code) : NULL;

  if (word != WORD_DOSSIER)
    allies_xml_stream_complain (
        stream, ALLIES_ERROR_INVALID,
        _ ("The file starts with “%.80s” in namespace “%.80s”; expected “%s” in “%s”."),
        allies_xml_stream_get_name (stream), allies_xml_stream_get_namespace (stream), "dossier",
        ALLIES_DOSSIER_NAMESPACE);
  else if (format == NULL)
    allies_xml_stream_complain (stream, ALLIES_ERROR_INVALID, _ ("“%s” has no “%s”."), "dossier",
                                "format");
  else if (fault != NULL)
    allies_xml_stream_complain (stream, code, "%s", fault);
}

static void
read_organisation (AlliesPoolReader *reader)
{
  gsize length;
  const char *name = allies_xml_stream_require (reader->stream, WORD_NAME, &length);
  g_autofree char *industry = allies_xml_stream_dup (reader->stream, WORD_INDUSTRY);
  g_autofree char *size = allies_xml_stream_dup (reader->stream, WORD_SIZE);
  g_autofree char *region = allies_xml_stream_dup (reader->stream, WORD_REGION);

  if (reader->organisation != NULL && !is_alternative (reader))
    complain_twice (reader);
  if (name == NULL || reader->organisation != NULL)
    return;
  reader->organisation = g_strstrip (g_strndup (name, length));
  reader->vote->segment = allies_segment_new (industry, size, region);
  if (*reader->organisation == '\0')
    allies_xml_stream_complain (reader->stream, ALLIES_ERROR_INVALID,
                                _ ("The organisation has no name, so it cannot be counted once."));
}

static gboolean
has_year (AlliesPoolReader *reader, guint year)
{
  for (guint i = 0; i < reader->years->len; i++)
    if (g_array_index (reader->years, guint, i) == year)
      return TRUE;
  return FALSE;
}

static void
begin_assessment (AlliesPoolReader *reader)
{
  gsize length;
  gboolean has = allies_xml_stream_require (reader->stream, WORD_YEAR, &length) != NULL;
  double year = allies_xml_stream_get_number (reader->stream, WORD_YEAR, FIRST_YEAR, LAST_YEAR);
  g_autofree char *model = allies_xml_stream_require_id (reader->stream, WORD_MODEL);
  g_autofree char *version = allies_xml_stream_require_id (reader->stream, WORD_MODEL_VERSION);
  int answering = allies_xml_stream_choose (reader->stream, WORD_ANSWERING, answering_words, 0);

  if (!has || isnan (year) || model == NULL || version == NULL || is_alternative (reader))
    return;
  reader->year = (guint)year;
  if (has_year (reader, reader->year))
    complain_twice (reader);
  g_array_append_val (reader->years, reader->year);
  if (!g_str_equal (model, reader->frame->model))
    return;
  if (!g_str_equal (version, reader->frame->version))
    {
      g_ptr_array_add (
          reader->reasons,
          g_strdup_printf (_ ("%u was answered by version %s of the questionnaire and not by "
                              "version %s, so it does not count."),
                           reader->year, version, reader->frame->version));
      return;
    }
  reader->is_gathering = TRUE;
  allies_pool_entries_begin (reader->entries, answering == 1);
}

static void
start_cb (AlliesXmlStream *stream, int word, guint depth, gpointer user_data)
{
  AlliesPoolReader *reader = user_data;

  if (depth == 1)
    open_dossier (reader, word);
  else if (depth == 2 && word == WORD_ORGANISATION)
    read_organisation (reader);
  else if (depth == 2 && word == WORD_ASSESSMENT)
    begin_assessment (reader);
  else if (reader->is_gathering)
    allies_pool_entries_start (reader->entries, word, depth);
}

static void
add_reason (AlliesPoolReader *reader, const char *format)
{
  g_ptr_array_add (reader->reasons, g_strdup_printf (format, reader->year));
}

static void
take_values (AlliesPoolReader *reader)
{
  AlliesPoolVote *vote = reader->vote;

  if (reader->year < vote->year)
    return;
  vote->year = reader->year;
  vote->last_answer = allies_pool_entries_get_last_answer (reader->entries);
  g_free (vote->values);
  vote->values = g_memdup2 (reader->values, reader->n_subjects * sizeof (double));
}

static void
end_assessment (AlliesPoolReader *reader)
{
  AlliesPoolYear *year = allies_pool_entries_get_year (reader->entries);
  const char *stranger = allies_pool_year_find_stranger (year);

  reader->is_gathering = FALSE;
  if (stranger != NULL)
    allies_xml_stream_complain (reader->stream, ALLIES_ERROR_INVALID,
                                _ ("There is no %s “%s” in the assessment of %u."), "respondent",
                                stranger, reader->year);
  else if (allies_pool_year_is_half (year))
    add_reason (reader, _ ("%u is a copy for one side, without the answers of the other, so it "
                           "does not count."));
  else if (!allies_pool_year_is_revealed (year))
    add_reason (reader, _ ("Both sides still answer %u without seeing each other, so it does not "
                           "count."));
  else if (!allies_pool_year_compute (year, reader->values))
    add_reason (reader, _ ("%u has neither a complete score nor a figure, so it does not count."));
  else
    take_values (reader);
}

static void
end_cb (AlliesXmlStream *stream, int word, guint depth, gpointer user_data)
{
  AlliesPoolReader *reader = user_data;

  if (depth == 2 && word == WORD_ASSESSMENT && reader->is_gathering)
    end_assessment (reader);
  else if (reader->is_gathering)
    allies_pool_entries_end (reader->entries, word, depth);
}

static void
forget_file (AlliesPoolReader *reader)
{
  g_clear_pointer (&reader->vote, allies_pool_vote_free);
  reader->vote = g_new0 (AlliesPoolVote, 1);
  g_clear_pointer (&reader->organisation, g_free);
  g_array_set_size (reader->years, 0);
  g_ptr_array_set_size (reader->reasons, 0);
  reader->is_gathering = FALSE;
}

static void
restart_cb (AlliesXmlStream *stream, gpointer user_data)
{
  forget_file (user_data);
}

static const AlliesXmlStreamHandler handler = { start_cb, end_cb, restart_cb };

AlliesPoolReader *
allies_pool_reader_new (const AlliesPoolFrame *frame)
{
  g_return_val_if_fail (frame != NULL, NULL);

  AlliesPoolReader *reader = g_new0 (AlliesPoolReader, 1);

  reader->frame = frame;
  reader->n_subjects = allies_pool_names_get_n (frame->subjects);
  reader->stream = allies_xml_stream_new (ALLIES_DOSSIER_NAMESPACE, allies_pool_words, &handler);
  reader->entries = allies_pool_entries_new (frame, reader->stream);
  reader->values = g_new (double, reader->n_subjects);
  reader->years = g_array_new (FALSE, FALSE, sizeof (guint));
  reader->reasons = g_ptr_array_new_with_free_func (g_free);
  return reader;
}

void
allies_pool_reader_free (AlliesPoolReader *reader)
{
  if (reader == NULL)
    return;
  allies_xml_stream_free (reader->stream);
  allies_pool_entries_free (reader->entries);
  g_free (reader->values);
  g_array_unref (reader->years);
  g_ptr_array_unref (reader->reasons);
  g_free (reader->organisation);
  g_free (reader);
}

/* why the whole file is rejected although it could be read */
static void
judge_file (AlliesPoolReader *reader)
{
  if (reader->organisation == NULL)
    g_ptr_array_add (reader->reasons,
                     g_strdup_printf (_ ("“%s” has no “%s”."), "dossier", "organisation"));
  else if (g_str_has_suffix (reader->organisation, EXAMPLE))
    {
      g_ptr_array_set_size (reader->reasons, 0);
      g_ptr_array_add (reader->reasons,
                       g_strdup (_ ("This is an example and not a real organisation.")));
    }
  else if (reader->vote->year == 0 && reader->reasons->len == 0)
    g_ptr_array_add (reader->reasons,
                     g_strdup_printf (_ ("There is no assessment by the questionnaire “%s”."),
                                      reader->frame->model));
  else
    return;
  reader->vote->year = 0;
}

static char *
join_remarks (const AlliesPoolReader *reader, const char *name, const AlliesProblems *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (allies_problems_get_n (problems) > 0)
    return allies_problems_describe (problems, 0);
  for (guint i = 0; i < reader->reasons->len; i++)
    g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", name,
                            (const char *)reader->reasons->pdata[i]);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

AlliesPoolVote *
allies_pool_reader_read (AlliesPoolReader *reader, const char *path, char **remarks)
{
  g_return_val_if_fail (reader != NULL && path != NULL && remarks != NULL, NULL);

  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (AlliesProblems) problems = allies_problems_new (name);

  forget_file (reader);
  if (allies_xml_stream_read_file (reader->stream, path, problems, reader))
    judge_file (reader);
  *remarks = join_remarks (reader, name, problems);
  if (allies_problems_get_n (problems) > 0 || reader->vote->year == 0)
    g_clear_pointer (&reader->vote, allies_pool_vote_free);
  else
    allies_pool_vote_set_organisation (reader->vote, reader->organisation);
  return g_steal_pointer (&reader->vote);
}
