/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stepper.h"

#include "app/children.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesStepper
{
  GtkWidget parent_instance;
  GtkWidget *less;
  GtkWidget *text;
  GtkWidget *more;
  GArray *stops;
  double value;
  double start;
};

G_DEFINE_FINAL_TYPE (AlliesStepper, allies_stepper, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
get_stop (AlliesStepper *self, guint index)
{
  return g_array_index (self->stops, double, index);
}

static void
choose (AlliesStepper *self, double value)
{
  if (value != self->value && !(isnan (value) && isnan (self->value)))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, value);
}

/* The next stop above or below what is shown; what lies between two stops goes to one of them. */
static double
find_next (AlliesStepper *self, gboolean up)
{
  double from = isnan (self->value) ? self->start : self->value;
  guint n = self->stops->len;

  if (isnan (from))
    return get_stop (self, 0);
  for (guint i = 0; i < n && up; i++)
    if (get_stop (self, i) > from)
      return get_stop (self, i);
  for (guint i = n; i > 0 && !up; i--)
    if (get_stop (self, i - 1) < from)
      return get_stop (self, i - 1);
  return get_stop (self, up ? n - 1 : 0);
}

static gboolean
choose_digit (AlliesStepper *self, guint key)
{
  guint32 digit = gdk_keyval_to_unicode (key);

  if (digit > 127 || !g_ascii_isdigit (digit))
    return FALSE;
  for (guint i = 0; i < self->stops->len; i++)
    if (get_stop (self, i) == g_ascii_digit_value (digit))
      choose (self, get_stop (self, i));
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                AlliesStepper *self)
{
  if (self->stops->len == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      choose (self, find_next (self, TRUE));
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      choose (self, find_next (self, FALSE));
      return TRUE;
    case GDK_KEY_Home:
      choose (self, get_stop (self, 0));
      return TRUE;
    case GDK_KEY_End:
      choose (self, get_stop (self, self->stops->len - 1));
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      choose (self, NAN);
      return TRUE;
    default:
      return choose_digit (self, key);
    }
}

static void
clicked_cb (GtkButton *button, AlliesStepper *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->stops->len > 0)
    choose (self, find_next (self, GTK_WIDGET (button) == self->more));
}

static void
allies_stepper_dispose (GObject *object)
{
  allies_children_clear (object);
  g_clear_pointer (&ALLIES_STEPPER (object)->stops, g_array_unref);
  G_OBJECT_CLASS (allies_stepper_parent_class)->dispose (object);
}

static void
allies_stepper_class_init (AlliesStepperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_stepper_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stepper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SPIN_BUTTON);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static GtkWidget *
add_button (AlliesStepper *self, const char *label, const char *tip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static void
allies_stepper_init (AlliesStepper *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stops = g_array_new (FALSE, FALSE, sizeof (double));
  self->value = NAN;
  self->start = NAN;
  self->less = add_button (self, "−", _ ("Lower (down)"));
  self->text = gtk_label_new ("");
  gtk_label_set_width_chars (GTK_LABEL (self->text), 4);
  gtk_widget_add_css_class (self->text, "numeric");
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  self->more = add_button (self, "+", _ ("Higher (up)"));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
allies_stepper_set_stops (AlliesStepper *stepper, const double *stops, guint n)
{
  g_return_if_fail (ALLIES_IS_STEPPER (stepper) && stops != NULL && n > 0);

  g_array_set_size (stepper->stops, 0);
  g_array_append_vals (stepper->stops, stops, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (stepper), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  stops[0], GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, stops[n - 1], -1);
}

void
allies_stepper_set_name (AlliesStepper *stepper, const char *name)
{
  g_return_if_fail (ALLIES_IS_STEPPER (stepper) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (stepper), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_number (AlliesStepper *self)
{
  if (isnan (self->value))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                    self->value, -1);
}

void
allies_stepper_show (
    AlliesStepper *stepper, double value, double start, const char *text, const char *words)
{
  g_return_if_fail (ALLIES_IS_STEPPER (stepper) && text != NULL && words != NULL);

  stepper->value = value;
  stepper->start = start;
  gtk_label_set_label (GTK_LABEL (stepper->text), text);
  if (isnan (value))
    gtk_widget_add_css_class (stepper->text, "muted");
  else
    gtk_widget_remove_css_class (stepper->text, "muted");
  gtk_accessible_update_property (GTK_ACCESSIBLE (stepper), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words, -1);
  show_number (stepper);
}
