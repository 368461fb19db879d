/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/platform-memory.h"

static void
test_content (void)
{
  static const gsize sizes[] = { 0, 1, 3000000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new_take (g_malloc0 (sizes[i]), sizes[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *read = NULL;
      g_autofree char *kept = NULL;
      char *path = NULL;
      gsize length;
      int descriptor = allies_platform_anonymous_file ("test", content, &path, &error);

      g_assert_no_error (error);
      g_assert_cmpint (descriptor, >=, 0);
      kept = g_strdup (path);
      g_assert_true (g_file_get_contents (path, &read, &length, &error));
      g_assert_cmpmem (read, length, g_bytes_get_data (content, NULL), sizes[i]);
      allies_platform_release_file (descriptor, path);
      g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
    }
}

static void
test_nothing_to_release (void)
{
  allies_platform_release_file (-1, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/platform-memory/content", test_content);
  g_test_add_func ("/platform-memory/nothing-to-release", test_nothing_to_release);
  return g_test_run ();
}
