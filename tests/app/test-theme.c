/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/theme.h"

#include "app/preferences.h"
#include "support/app-fixture.h"

static void
test_follows_preference (void)
{
  AlliesTheme *theme = allies_theme_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *kept = NULL;

  g_assert_cmpstr (allies_theme_get_preference (theme), ==, "system");
  g_assert_true (allies_theme_get_palette (theme) == allies_palette_light ());
  allies_theme_set_preference (theme, "dark");
  g_assert_true (allies_theme_get_palette (theme) == allies_palette_dark ());
  kept = allies_preferences_dup_word ("appearance", "");
  g_assert_cmpstr (kept, ==, "dark");
  allies_theme_set_preference (theme, "light");
  g_assert_true (allies_theme_get_palette (theme) == allies_palette_light ());
  g_object_set (settings, "gtk-theme-name", "Default-hc", NULL);
  g_assert_true (allies_theme_get_palette (theme) == allies_palette_high_contrast ());
  g_object_set (settings, "gtk-theme-name", "Default", NULL);
  allies_theme_set_preference (theme, "system");
  g_assert_true (allies_theme_get_palette (theme) == allies_palette_light ());
}

/* What GTK is told by the environment is not in its settings. */
static void
test_follows_environment (void)
{
  static const struct
  {
    const char *name;
    const AlliesPalette *(*palette) (void);
  } themes[] = { { "HighContrast", allies_palette_high_contrast },
                 { "HighContrastInverse", allies_palette_dark },
                 { "HighContrast:dark", allies_palette_dark },
                 { "Adwaita:dark", allies_palette_dark },
                 { "Adwaita", allies_palette_light },
                 { "Default-hc", allies_palette_high_contrast } };
  AlliesTheme *theme = allies_theme_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_setenv ("GTK_THEME", themes[i].name, TRUE);
      g_object_set (settings, "gtk-theme-name", i % 2 == 0 ? "Default" : "Adwaita", NULL);
      g_object_notify (G_OBJECT (settings), "gtk-theme-name");
      g_test_message ("%s", themes[i].name);
      g_assert_true (allies_theme_get_palette (theme) == themes[i].palette ());
    }
  /* which GTK heeds in spite of a wish for dark, so that our colours must, too */
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  g_assert_true (allies_theme_get_palette (theme) == allies_palette_high_contrast ());
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
  g_unsetenv ("GTK_THEME");
  g_object_notify (G_OBJECT (settings), "gtk-theme-name");
  g_assert_true (allies_theme_get_palette (theme) == allies_palette_light ());
}

static void
test_size (void)
{
  int width = 11;
  int height = 22;

  allies_preferences_get_size (&width, &height);
  g_assert_cmpint (width, ==, 11);
  allies_preferences_set_size (900, 700);
  allies_preferences_get_size (&width, &height);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 700);
  allies_preferences_set_size (3, 999999);
  width = 11;
  allies_preferences_get_size (&width, &height);
  g_assert_cmpint (width, ==, 11);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/theme/follows-preference", test_follows_preference);
  g_test_add_func ("/theme/follows-environment", test_follows_environment);
  g_test_add_func ("/theme/size", test_size);
  return g_test_run ();
}
