/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file-room.h"

#include "base/xml-guard.h"

#include <glib/gstdio.h>

static char *
dup_content (AlliesFileRoom *room, const char *path)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("f");
  gsize length = 0;
  const char *content = allies_file_room_read (room, path, &length, problems);

  g_assert_cmpuint (allies_problems_get_n (problems), ==, content == NULL);
  return content != NULL ? g_strndup (content, length) : allies_problems_describe (problems, 0);
}

/* Long and short files by turns, in the same room, come as they are. */
static void
test_turns (void)
{
  const gsize lengths[] = { 0, 1, 4000, 17, 3 * 1024 * 1024, 2, 1024 * 1024, 1024 * 1024 + 5, 0 };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  AlliesFileRoom *room = allies_file_room_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *written = g_strnfill (lengths[i], (char)('a' + i));

      g_assert_true (g_file_set_contents (path, written, (gssize)lengths[i], NULL));
      g_autofree char *content = dup_content (room, path);
      g_assert_cmpstr (content, ==, written);
    }
  allies_file_room_free (room);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_refusals (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  AlliesFileRoom *room = allies_file_room_new ();
  g_autofree char *none = dup_content (room, path);
  g_autofree char *of_folder = dup_content (room, folder);
  g_autofree char *written = g_strnfill (ALLIES_XML_MAXIMUM_SIZE + 1, 'a');

  g_assert_cmpstr (none, ==, "f: The file could not be opened: No such file or directory.");
  g_assert_cmpstr (of_folder, ==, "f: The file could not be opened: it is not a file.");
  g_assert_true (g_file_set_contents (path, written, ALLIES_XML_MAXIMUM_SIZE + 1, NULL));
  g_autofree char *large = dup_content (room, path);
  g_assert_cmpstr (large, ==, "f:1: The file is larger than 16 MiB, so it is not read.");
  allies_file_room_free (room);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-room/turns", test_turns);
  g_test_add_func ("/file-room/refusals", test_refusals);
  return g_test_run ();
}
