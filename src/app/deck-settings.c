/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-settings.h"

#include "app/presenting.h"
#include "report/paper.h"

#include <glib/gi18n-lib.h>

#define SWATCH_SIZE 18

struct _AlliesDeckSettings
{
  GtkPopover parent_instance;
  GtkBox *papers;
  GtkEditable *line;
  GtkBox *swatches;
  GtkEditable *digits;
  GtkLabel *fault;
  GtkWidget *remove_logo;
  char *shown_line;
  char *shown_digits;
};

G_DEFINE_FINAL_TYPE (AlliesDeckSettings, allies_deck_settings, GTK_TYPE_POPOVER)

/* Each is seen on white paper; a test looks. */
static const char *const accents[] = { "0072b2", "00796b", "2e7d32", "c2410c",
                                       "b3261e", "8e24aa", "5d4037", NULL };

static const char *const accent_names[] = { N_ ("Blue"), N_ ("Teal"),   N_ ("Green"), N_ ("Orange"),
                                            N_ ("Red"),  N_ ("Purple"), N_ ("Brown") };

static void
draw_swatch_cb (GtkDrawingArea *area, cairo_t *context, int width, int height, gpointer accent)
{
  guint64 packed = g_ascii_strtoull (accent, NULL, 16);

  cairo_set_source_rgb (context, (double)(packed >> 16 & 0xff) / 255,
                        (double)(packed >> 8 & 0xff) / 255, (double)(packed & 0xff) / 255);
  cairo_rectangle (context, 0, 0, width, height);
  cairo_fill (context);
}

static void
add_choice (GtkBox *box, GtkWidget *button, const char *action, const char *target)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (box, button);
}

static void
add_swatch (AlliesDeckSettings *self, const char *accent, const char *name)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SWATCH_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SWATCH_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch_cb, (gpointer)accent, NULL);
  gtk_button_set_child (GTK_BUTTON (button), area);
  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_choice (self->swatches, button, "deck.accent", accent);
}

static void
add_chip (GtkBox *box, const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  add_choice (box, button, action, target);
}

static void
set_fault (AlliesDeckSettings *self, const char *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->digits), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->digits), "error");
}

static char *
find_fault (const char *accent)
{
  double contrast;

  if (*accent == '\0')
    return NULL;
  if (!allies_presentation_is_accent (accent))
    return g_strdup (_ ("A colour has six digits from 0 to 9 and a to f, such as 0072b2."));
  contrast = allies_presentation_get_accent_contrast (accent);
  if (contrast >= ALLIES_ACCENT_CONTRAST)
    return NULL;
  return g_strdup_printf (_ ("This colour is too pale for white paper: its contrast is %.1f, and "
                             "3 is the least. Choose a darker one."),
                          contrast);
}

/* As people write colours: with a hash, in capitals. */
static char *
dup_digits (AlliesDeckSettings *self)
{
  g_autofree char *text = g_ascii_strdown (gtk_editable_get_text (self->digits), -1);
  const char *digits = g_strstrip (text);

  return g_strdup (*digits == '#' ? digits + 1 : digits);
}

static void
apply_digits_cb (AlliesDeckSettings *self)
{
  g_autofree char *accent = dup_digits (self);
  g_autofree char *fault = find_fault (accent);

  set_fault (self, fault);
  if (fault == NULL && g_strcmp0 (accent, self->shown_digits) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "deck.accent", "s", accent);
}

static void
digits_changed_cb (AlliesDeckSettings *self)
{
  set_fault (self, NULL);
}

void
allies_deck_settings_commit (AlliesDeckSettings *settings)
{
  g_return_if_fail (ALLIES_IS_DECK_SETTINGS (settings));

  g_autofree char *line = g_strstrip (g_strdup (gtk_editable_get_text (settings->line)));

  if (settings->shown_line != NULL && !g_str_equal (line, settings->shown_line))
    gtk_widget_activate_action (GTK_WIDGET (settings), "deck.confidentiality", "s", line);
}

static void
closed_cb (AlliesDeckSettings *self)
{
  allies_deck_settings_commit (self);
}

static void
allies_deck_settings_finalize (GObject *object)
{
  AlliesDeckSettings *self = ALLIES_DECK_SETTINGS (object);

  g_free (self->shown_line);
  g_free (self->shown_digits);
  G_OBJECT_CLASS (allies_deck_settings_parent_class)->finalize (object);
}

static void
allies_deck_settings_class_init (AlliesDeckSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = allies_deck_settings_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/deck-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckSettings, papers);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckSettings, line);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckSettings, swatches);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckSettings, digits);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckSettings, fault);
  gtk_widget_class_bind_template_child (widget_class, AlliesDeckSettings, remove_logo);
  gtk_widget_class_bind_template_callback (widget_class, apply_digits_cb);
  gtk_widget_class_bind_template_callback (widget_class, digits_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, allies_deck_settings_commit);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
allies_deck_settings_init (AlliesDeckSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ALLIES_N_PAPERS; i++)
    add_chip (self->papers, allies_paper_get_name ((AlliesPaper)i), "deck.paper", allies_papers[i]);
  /* Translators: no colour of the company in the deck */
  add_chip (self->swatches, C_ ("colour", "None"), "deck.accent", "");
  for (guint i = 0; accents[i] != NULL; i++)
    add_swatch (self, accents[i], _ (accent_names[i]));
}

static void
show_text (GtkEditable *entry, char **shown, const char *text)
{
  if (g_strcmp0 (*shown, text) == 0)
    return;
  g_free (*shown);
  *shown = g_strdup (text);
  gtk_editable_set_text (entry, text);
}

void
allies_deck_settings_show (AlliesDeckSettings *settings, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_DECK_SETTINGS (settings) && ALLIES_IS_SESSION (session));

  AlliesPresentation *presentation = allies_presenting_get (session);

  show_text (settings->line, &settings->shown_line,
             allies_presentation_get_confidentiality (presentation));
  show_text (settings->digits, &settings->shown_digits,
             allies_presentation_get_accent (presentation));
  gtk_widget_set_visible (settings->remove_logo, allies_presenting_get_logo (session) != NULL);
}

const char *const *
allies_deck_settings_get_accents (void)
{
  return accents;
}
