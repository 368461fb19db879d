/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/theme.h"

#include "app/preferences.h"

struct _AlliesTheme
{
  GObject parent_instance;
  char *preference;
  gboolean system_is_dark;
  const AlliesPalette *palette;
  GtkCssProvider *colours;
};

G_DEFINE_FINAL_TYPE (AlliesTheme, allies_theme, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
define_colour (GString *css, const char *name, const char *suffix, AlliesColour colour)
{
  g_autofree char *safe = g_strdelimit (g_strdup (name), "-", '_');

  g_string_append_printf (css, "@define-color allies_%s%s #%02x%02x%02x;\n", safe, suffix,
                          (guint)(colour.red * 255 + 0.5), (guint)(colour.green * 255 + 0.5),
                          (guint)(colour.blue * 255 + 0.5));
}

static char *
dup_colours (const AlliesPalette *palette)
{
  GString *css = g_string_new (NULL);

  for (AlliesInk ink = ALLIES_INK_INK; ink < ALLIES_N_INKS; ink++)
    {
      const char *name = allies_ink_get_name (ink);

      define_colour (css, name, "", allies_palette_get_mark (palette, ink));
      define_colour (css, name, "_text", allies_palette_get_text (palette, ink));
    }
  return g_string_free (css, FALSE);
}

/* What the environment asks for comes before all settings, which do not tell of it; a variant
 * follows a colon there. */
static char *
dup_name (GtkSettings *settings, gboolean *prefers_dark)
{
  const char *forced = g_getenv ("GTK_THEME");
  g_autofree char *name = NULL;

  if (forced != NULL && *forced != '\0')
    return g_strdelimit (g_ascii_strdown (forced, -1), ":", '-');
  g_object_get (settings, "gtk-theme-name", &name, "gtk-application-prefer-dark-theme",
                prefers_dark, NULL);
  return g_ascii_strdown (name != NULL ? name : "", -1);
}

static gboolean
is_high_contrast (const char *name)
{
  return g_str_has_prefix (name, "highcontrast") || g_str_has_suffix (name, "-hc")
         || g_str_has_suffix (name, "-hc-dark");
}

static gboolean
is_dark (const char *name)
{
  return g_str_has_suffix (name, "-dark") || g_str_has_suffix (name, "highcontrastinverse");
}

static void
update_palette (AlliesTheme *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean prefers_dark = FALSE;
  g_autofree char *name = dup_name (settings, &prefers_dark);
  const AlliesPalette *palette = allies_palette_light ();

  if (prefers_dark || is_dark (name))
    palette = allies_palette_dark ();
  else if (is_high_contrast (name))
    palette = allies_palette_high_contrast ();
  if (palette == self->palette)
    return;

  g_autofree char *css = dup_colours (palette);
  self->palette = palette;
  gtk_css_provider_load_from_data (self->colours, css, -1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
apply_preference (AlliesTheme *self)
{
  gboolean dark = g_str_equal (self->preference, "dark")
                  || (g_str_equal (self->preference, "system") && self->system_is_dark);

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
  update_palette (self);
}

static void
add_style (AlliesTheme *self)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_css_provider_load_from_resource (style, "/io/github/allies/Allies/ui/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static void
allies_theme_class_init (AlliesThemeClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
allies_theme_init (AlliesTheme *self)
{
  GtkSettings *settings = gtk_settings_get_default ();

  self->preference = allies_preferences_dup_word ("appearance", "system");
  self->colours = gtk_css_provider_new ();
  g_object_get (settings, "gtk-application-prefer-dark-theme", &self->system_is_dark, NULL);
  apply_preference (self);
  add_style (self);
  g_signal_connect_swapped (settings, "notify::gtk-theme-name", G_CALLBACK (update_palette), self);
  g_signal_connect_swapped (settings, "notify::gtk-application-prefer-dark-theme",
                            G_CALLBACK (update_palette), self);
}

AlliesTheme *
allies_theme_get_default (void)
{
  static AlliesTheme *theme;

  if (theme == NULL)
    theme = g_object_new (ALLIES_TYPE_THEME, NULL);
  return theme;
}

const char *
allies_theme_get_preference (AlliesTheme *theme)
{
  g_return_val_if_fail (ALLIES_IS_THEME (theme), NULL);
  return theme->preference;
}

void
allies_theme_set_preference (AlliesTheme *theme, const char *preference)
{
  g_return_if_fail (ALLIES_IS_THEME (theme) && preference != NULL);

  if (g_str_equal (theme->preference, preference))
    return;
  g_free (theme->preference);
  theme->preference = g_strdup (preference);
  allies_preferences_set_word ("appearance", preference);
  apply_preference (theme);
}

const AlliesPalette *
allies_theme_get_palette (AlliesTheme *theme)
{
  g_return_val_if_fail (ALLIES_IS_THEME (theme), NULL);
  return theme->palette;
}
