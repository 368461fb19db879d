/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/figure-entry.h"

#include "app/children.h"
#include "app/figure-text.h"
#include "model/unit.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _AlliesFigureEntry
{
  GtkWidget parent_instance;
  GtkEntry *entry;
  GtkLabel *unit;
  GtkLabel *hint;
  AlliesQuestion *question;
  double number;
};

G_DEFINE_FINAL_TYPE (AlliesFigureEntry, allies_figure_entry, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_range (AlliesQuestion *question)
{
  double minimum = allies_question_get_minimum (question);
  double maximum = allies_question_get_maximum (question);
  guint decimals = allies_question_get_decimals (question);
  g_autofree char *from = allies_figure_text_format (minimum, decimals);
  g_autofree char *to = allies_figure_text_format (maximum, decimals);

  if (fabs (minimum) >= 1e15 && fabs (maximum) >= 1e15)
    return g_strdup ("");
  if (fabs (maximum) >= 1e15)
    return g_strdup_printf (_ ("%s or more"), from);
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

static void
show_hint (AlliesFigureEntry *self, gboolean is_fault)
{
  g_autofree char *range = dup_range (self->question);
  g_autofree char *fault = g_strdup_printf (_ ("Please type a number: %s."), range);

  gtk_label_set_label (self->hint, is_fault ? fault : range);
  if (is_fault)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fault");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
is_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
parse (AlliesFigureEntry *self, double *number)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  *number = NAN;
  if (*trimmed == '\0')
    return TRUE;
  if (g_str_has_suffix (trimmed, "%"))
    trimmed[strlen (trimmed) - 1] = '\0';
  return allies_figure_text_parse (trimmed, number)
         && *number >= allies_question_get_minimum (self->question)
         && *number <= allies_question_get_maximum (self->question);
}

static void
take (AlliesFigureEntry *self, gboolean entered)
{
  double number = NAN;

  if (self->question == NULL)
    return;
  if (!parse (self, &number))
    {
      show_hint (self, TRUE);
      return;
    }
  show_hint (self, FALSE);
  if (is_same (number, self->number) && !entered)
    return;
  self->number = number;
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, number, entered);
}

static void
activate_cb (GtkEntry *entry, AlliesFigureEntry *self)
{
  take (self, TRUE);
}

/* No figure has an S in it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                AlliesFigureEntry *self)
{
  if ((key != GDK_KEY_s && key != GDK_KEY_S)
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "question.same", NULL);
  return TRUE;
}

static void
leave_cb (GtkEventControllerFocus *controller, AlliesFigureEntry *self)
{
  take (self, FALSE);
}

static gboolean
allies_figure_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALLIES_FIGURE_ENTRY (widget)->entry));
}

static void
allies_figure_entry_dispose (GObject *object)
{
  g_clear_object (&ALLIES_FIGURE_ENTRY (object)->question);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_figure_entry_parent_class)->dispose (object);
}

static void
allies_figure_entry_class_init (AlliesFigureEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_figure_entry_dispose;
  widget_class->grab_focus = allies_figure_entry_grab_focus;
  signals[SIGNAL_TAKEN] =
      g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/figure-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesFigureEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, AlliesFigureEntry, unit);
  gtk_widget_class_bind_template_child (widget_class, AlliesFigureEntry, hint);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
allies_figure_entry_init (AlliesFigureEntry *self)
{
  self->number = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_figure_entry_show (AlliesFigureEntry *entry, AlliesQuestion *question, double number)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ENTRY (entry) && ALLIES_IS_QUESTION (question));

  if (question == entry->question && is_same (number, entry->number))
    return;

  g_autofree char *text =
      isnan (number) ? g_strdup ("")
                     : allies_figure_text_format (number, allies_question_get_decimals (question));
  g_set_object (&entry->question, question);
  entry->number = number;
  gtk_editable_set_text (GTK_EDITABLE (entry->entry), text);
  gtk_label_set_label (entry->unit, allies_unit_get_name (allies_question_get_unit (question)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  allies_question_get_text (question), -1);
  show_hint (entry, FALSE);
}

void
allies_figure_entry_commit (AlliesFigureEntry *entry)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ENTRY (entry));
  take (entry, FALSE);
}
