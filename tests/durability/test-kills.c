/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kills a program that works on a dossier, again and again at random moments, and looks each time
 * whether everything is there that was acknowledged. ALLIES_KILLS and ALLIES_SEED in the
 * environment ask for another number of kills and for another seed. */
#include "dossier/dossier-file.h"
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"
#include "durability/steps.h"
#include "support/sample-dossier.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS              150
#define LONGEST_START_US   30000
#define LONGEST_WORK_US    25000
#define LATE_KILLS_PERCENT 80

typedef struct
{
  char *folder;
  char *path;
  char *home;
  GRand *random;
  GBytes *state; /* what the dossier is known to hold */
  guint n_acknowledged;
  guint n_recovered; /* runs after which the journal held more than the file */
} Fixture;

static guint
get_number (const char *name, guint otherwise)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : otherwise;
}

static pid_t
start_writer (const Fixture *fixture, guint seed, int *output)
{
  g_autofree char *program =
      g_test_build_filename (G_TEST_BUILT, "durability", "durability-writer", NULL);
  g_autofree char *number = g_strdup_printf ("%u", seed);
  int ends[2];
  pid_t child = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      dup2 (ends[1], STDOUT_FILENO);
      close (ends[0]);
      close (ends[1]);
      execl (program, program, fixture->path, number, NULL);
      _exit (127);
    }
  close (ends[1]);
  *output = ends[0];
  return child;
}

/* Returns: how many steps were acknowledged */
static guint
run_and_kill (Fixture *fixture, guint seed)
{
  int output = -1;
  int status = 0;
  pid_t child = start_writer (fixture, seed, &output);
  guint first = 0;
  guint n = 0;

  /* Most kills hit the work itself, some the start, with its recovery. */
  if (g_rand_int_range (fixture->random, 0, 100) < LATE_KILLS_PERCENT)
    {
      n += read (output, &first, sizeof first) == sizeof first;
      g_usleep ((gulong)g_rand_int_range (fixture->random, 0, LONGEST_WORK_US));
    }
  else
    g_usleep ((gulong)g_rand_int_range (fixture->random, 0, LONGEST_START_US));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status))
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  for (guint number = 0; read (output, &number, sizeof number) == sizeof number; n++)
    g_assert_cmpuint (number, ==, n);
  close (output);
  return n;
}

static AlliesDossier *
dup_state (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AlliesDossier *dossier = allies_dossier_new_from_bytes (fixture->state, "state", NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
keep (const Fixture *fixture, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                       NULL);
}

static void
fail (const Fixture *fixture, guint kill_number, guint seed, GBytes *expected, GBytes *found)
{
  keep (fixture, "before.allies", fixture->state);
  keep (fixture, "expected.allies", expected);
  keep (fixture, "found.allies", found);
  g_error ("After kill %u (work %u) not everything is there that was acknowledged: %s", kill_number,
           seed, fixture->folder);
}

/* What was acknowledged is there, and at most the one step more that was on its way. */
static void
check (Fixture *fixture, guint kill_number, guint seed, guint n_acknowledged)
{
  g_autoptr (AlliesDossier) expected = dup_state (fixture);
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (expected);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file = allies_dossier_file_open (fixture->path, NULL, &error);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) least = NULL;

  g_assert_no_error (error);
  found = allies_dossier_write (allies_dossier_file_get_dossier (file));
  for (guint number = 0; number < n_acknowledged; number++)
    steps_run (history, expected, seed, number);
  least = allies_dossier_write (expected);
  if (!g_bytes_equal (found, least))
    {
      g_autoptr (GBytes) most = NULL;

      steps_run (history, expected, seed, n_acknowledged);
      most = allies_dossier_write (expected);
      if (!g_bytes_equal (found, most))
        fail (fixture, kill_number, seed, least, found);
    }
  g_bytes_unref (fixture->state);
  fixture->state = g_steal_pointer (&found);
}

static void
note_journal (Fixture *fixture)
{
  g_autofree char *journal = g_build_filename (fixture->folder, ".a.allies.journal", NULL);

  fixture->n_recovered += g_file_test (journal, G_FILE_TEST_EXISTS);
}

static void
set_up (Fixture *fixture, guint seed)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesDossierFile) file = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.allies", NULL);
  fixture->home = g_build_filename (fixture->folder, "home", NULL);
  g_setenv ("XDG_DATA_HOME", fixture->home, TRUE); /* for the writer too */
  fixture->random = g_rand_new_with_seed (seed);
  fixture->state = allies_dossier_write (dossier);
  file = allies_dossier_file_create (fixture->path, dossier, &error);
  g_assert_no_error (error);
}

/* Whatever the kills left there, working on takes it away. */
static void
tear_down (Fixture *fixture)
{
  g_autoptr (AlliesDossierFile) file = allies_dossier_file_open (fixture->path, NULL, NULL);
  AlliesDossier *dossier = allies_dossier_file_get_dossier (file);
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  allies_dossier_file_attend (file, history);
  g_assert_true (allies_edit_history_apply (
      history, "Name", 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "name", "The end", NULL)));
  g_assert_true (allies_dossier_file_save (file, NULL));
  g_clear_object (&file);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->home);
  g_rand_free (fixture->random);
  g_bytes_unref (fixture->state);
}

static void
test_kills (void)
{
  guint kills = get_number ("ALLIES_KILLS", KILLS);
  guint seed = get_number ("ALLIES_SEED", (guint)g_get_real_time ());
  Fixture fixture = { NULL };

  g_test_message ("%u kills, seed %u", kills, seed);
  set_up (&fixture, seed);
  for (guint i = 0; i < kills; i++)
    {
      guint work = g_rand_int (fixture.random);
      guint n = run_and_kill (&fixture, work);

      note_journal (&fixture);
      check (&fixture, i, work, n);
      fixture.n_acknowledged += n;
    }
  g_test_message ("%u steps acknowledged, none lost; %u times the journal was needed",
                  fixture.n_acknowledged, fixture.n_recovered);
  if (kills >= KILLS)
    g_assert_cmpuint (fixture.n_recovered, >, kills / 4);
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/durability/kills", test_kills);
  return g_test_run ();
}
