/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works on a dossier as fast as it can, until it is killed. The number of each step goes to
 * standard output once the step is acknowledged. Usage: durability-writer FILE SEED */
#include "dossier/dossier-file.h"
#include "durability/steps.h"

#include <stdlib.h>
#include <unistd.h>

#define MAXIMUM_STEPS 4000
#define SAVES_ONE_IN  12

static void
changed_cb (AlliesEditHistory *history, AlliesDossierFile *file)
{
  if (!allies_dossier_file_record (file, NULL))
    _exit (2);
}

static void
work (AlliesDossierFile *file, AlliesEditHistory *history, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint number = 0; number < MAXIMUM_STEPS; number++)
    {
      if (g_rand_int_range (random, 0, SAVES_ONE_IN) == 0 && !allies_dossier_file_save (file, NULL))
        _exit (3);
      steps_run (history, allies_dossier_file_get_dossier (file), seed, number);
      if (write (STDOUT_FILENO, &number, sizeof number) != sizeof number)
        _exit (4);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (AlliesDossierFile) file = NULL;
  g_autoptr (AlliesEditHistory) history = NULL;

  if (argc != 3)
    return 1;
  file = allies_dossier_file_open (argv[1], NULL, NULL);
  if (file == NULL)
    return 5;
  history = allies_edit_history_new (allies_dossier_file_get_dossier (file));
  allies_dossier_file_attend (file, history);
  g_signal_connect (history, "changed", G_CALLBACK (changed_cb), file);
  work (file, history, (guint)strtoul (argv[2], NULL, 10));
  return 0;
}
