/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/journal.h"

#include "base/durable-file-steps.h"
#include "base/error.h"
#include "support/sample-dossier.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;    /* of the dossier */
  char *journal; /* of the journal beside it */
  AlliesDossier *dossier;
  AlliesEditHistory *history;
  GBytes *base;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.allies", NULL);
  fixture->journal = g_build_filename (fixture->folder, ".a.allies.journal", NULL);
  fixture->dossier = sample_dossier_new ("");
  fixture->history = allies_edit_history_new (fixture->dossier);
  fixture->base = g_bytes_new ("base", 4);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  allies_durable_file_set_fault (NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing stays behind */
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->journal);
  g_object_unref (fixture->history);
  g_object_unref (fixture->dossier);
  g_bytes_unref (fixture->base);
}

static GPtrArray *
edit (Fixture *fixture, double level)
{
  allies_edit_history_apply (
      fixture->history, "Target", SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "art.one", "level", level, NULL));
  return allies_journal_entry_new (fixture->history);
}

static AlliesJournal *
new_journal (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AlliesJournal *journal =
      allies_journal_new (fixture->path, ALLIES_JOURNAL_BESIDE, fixture->base, &error);

  g_assert_no_error (error);
  return journal;
}

static void
append (Fixture *fixture, AlliesJournal *journal, double level)
{
  g_autoptr (GPtrArray) entry = edit (fixture, level);
  g_autoptr (GError) error = NULL;

  g_assert_true (allies_journal_append (journal, entry, &error));
  g_assert_no_error (error);
}

static guint
count_entries (const Fixture *fixture)
{
  g_autoptr (GPtrArray) journals = allies_journal_find (fixture->path);

  return journals->len > 0 ? allies_journal_get_entries (journals->pdata[0])->len : 0;
}

static void
remove_all (const Fixture *fixture)
{
  g_autoptr (GPtrArray) journals = allies_journal_find (fixture->path);

  for (guint i = 0; i < journals->len; i++)
    allies_journal_remove (journals->pdata[i]);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesJournal) journal = new_journal (fixture);
  g_autoptr (GPtrArray) journals = NULL;

  append (fixture, journal, 2);
  append (fixture, journal, 3);
  allies_edit_history_undo (fixture->history);
  g_autoptr (GPtrArray) undone = allies_journal_entry_new (fixture->history);
  g_assert_true (allies_journal_append (journal, undone, NULL));
  g_clear_object (&journal);

  journals = allies_journal_find (fixture->path);
  g_assert_cmpuint (journals->len, ==, 1);
  g_assert_true (allies_journal_is_based_on (journals->pdata[0], fixture->base));
  const GPtrArray *entries = allies_journal_get_entries (journals->pdata[0]);
  g_assert_cmpuint (entries->len, ==, 3);
  const AlliesJournalChange *first = ((const GPtrArray *)entries->pdata[0])->pdata[0];
  const AlliesJournalChange *last = ((const GPtrArray *)entries->pdata[2])->pdata[0];
  g_assert_cmpstr (first->key, ==, "target/2026/art.one");
  g_assert_null (first->before);
  g_assert_cmpfloat (allies_target_get_level ((AlliesTarget *)first->after), ==, 2);
  g_assert_cmpfloat (allies_target_get_level ((AlliesTarget *)last->before), ==, 3);
  g_assert_cmpstr (last->text_after, ==, first->text_after);
  allies_journal_remove (journals->pdata[0]);
}

/* One that is in use is nobody else's, and another program starts another one. */
static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesJournal) first = new_journal (fixture);
  g_autoptr (AlliesJournal) second = new_journal (fixture);

  append (fixture, first, 2);
  g_assert_cmpstr (allies_journal_get_path (first), !=, allies_journal_get_path (second));
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_clear_object (&first);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  allies_journal_remove (second);
  remove_all (fixture);
}

/* Quickly, without synchronising. */
static void
overwrite (const char *path, const char *content, gsize length)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (content, 1, length, file), ==, length);
  fclose (file);
}

/* A power failure may cut the file anywhere. */
static void
test_torn_anywhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesJournal) journal = new_journal (fixture);
  g_autofree char *content = NULL;
  gsize ends[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GStatBuf status;

      append (fixture, journal, i + 1);
      g_assert_cmpint (g_stat (fixture->journal, &status), ==, 0);
      ends[i] = (gsize)status.st_size;
    }
  g_clear_object (&journal);
  g_assert_true (g_file_get_contents (fixture->journal, &content, NULL, NULL));
  for (gsize length = 0; length <= ends[2]; length++)
    {
      guint expected = (length >= ends[0]) + (length >= ends[1]) + (length >= ends[2]);

      overwrite (fixture->journal, content, length);
      g_assert_cmpuint (count_entries (fixture), ==, expected);
    }
  remove_all (fixture);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesJournal) journal = new_journal (fixture);
  g_autofree char *content = NULL;
  gsize length = 0;
  GStatBuf status;

  append (fixture, journal, 1);
  g_assert_cmpint (g_stat (fixture->journal, &status), ==, 0);
  append (fixture, journal, 2);
  g_clear_object (&journal);
  g_assert_true (g_file_get_contents (fixture->journal, &content, &length, NULL));
  for (gsize at = (gsize)status.st_size; at < length; at++)
    {
      content[at] ^= 4;
      overwrite (fixture->journal, content, length);
      g_assert_cmpuint (count_entries (fixture), ==, 1);
      content[at] ^= 4;
    }
  remove_all (fixture);
}

static gsize room;

static int
full_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer user_data)
{
  if (step != ALLIES_DURABLE_WRITE)
    return 0;
  if (room == 0)
    return ENOSPC;
  *length = MIN (*length, room);
  room -= *length;
  return 0;
}

/* Whatever room there was for an entry, what follows it is whole. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  for (gsize part = 0; part < 200; part += 9)
    {
      g_autoptr (AlliesJournal) journal = new_journal (fixture);
      g_autoptr (GPtrArray) lost = edit (fixture, 1 + (double)(part % 2));
      g_autoptr (GError) error = NULL;

      append (fixture, journal, 3);
      room = part;
      allies_durable_file_set_fault (full_hook, NULL);
      g_assert_false (allies_journal_append (journal, lost, &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, "the disk is full"));
      allies_durable_file_set_fault (NULL, NULL);
      append (fixture, journal, 4);
      g_clear_object (&journal);
      g_assert_cmpuint (count_entries (fixture), ==, 2);
      remove_all (fixture);
    }
}

static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesJournal) journal = new_journal (fixture);
  g_autoptr (GPtrArray) entry = edit (fixture, 2);

  g_assert_cmpint (g_remove (fixture->journal), ==, 0);
  g_assert_false (allies_journal_append (journal, entry, NULL));
}

static GString *steps;

static int
trace_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer user_data)
{
  g_string_append_c (steps, "owsrdf"[step]);
  return 0;
}

/* Neither the entry nor the name of its file is only in memory when it counts as saved, and a
 * journal that went does not come back. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesJournal) journal = NULL;

  steps = g_string_new (NULL);
  allies_durable_file_set_fault (trace_hook, NULL);
  journal = new_journal (fixture);
  g_assert_cmpstr (steps->str, ==, "owsf");
  append (fixture, journal, 2);
  g_assert_cmpstr (steps->str, ==, "owsfws");
  allies_journal_remove (journal);
  g_assert_cmpstr (steps->str, ==, "owsfwsdf");
  g_string_free (steps, TRUE);
}

static void
test_at_home (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AlliesJournal *journal =
      allies_journal_new (fixture->path, ALLIES_JOURNAL_AT_HOME, fixture->base, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (allies_journal_get_path (journal), g_get_user_data_dir ()));
  append (fixture, journal, 2);
  g_object_unref (journal);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  remove_all (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

static void
test_nothing_can_be_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      allies_journal_new ("/proc/self/a.allies", ALLIES_JOURNAL_BESIDE, fixture->base, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
}

/* The record it says it is about is not the one it holds. */
static void
test_entry_that_lies (Fixture *fixture, gconstpointer data)
{
  const char *text = "<edit xmlns='urn:allies:dossier:1' format='1.0'>"
                     "<change key='target/2026/art.two' element='target'>"
                     "<after><target capability='art.one' level='3'/></after></change></edit>";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_journal_entry_read (bytes, "journal", &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/journal/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("in-use", test_in_use);
  ADD ("torn-anywhere", test_torn_anywhere);
  ADD ("damaged", test_damaged);
  ADD ("full", test_full);
  ADD ("vanished", test_vanished);
  ADD ("order", test_order);
  ADD ("at-home", test_at_home);
  ADD ("nothing-can-be-made", test_nothing_can_be_made);
  ADD ("entry-that-lies", test_entry_that_lies);
  return g_test_run ();
}
