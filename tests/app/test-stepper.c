/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stepper.h"

#include "support/app-fixture.h"

#include <math.h>

static const double stops[] = { 1, 1.5, 2, 2.5, 3 };

typedef struct
{
  const char *name;
  double value;
  double start;
  guint key;
  double expected; /* what is chosen; UNTOUCHED for nothing */
} Case;

#define UNTOUCHED -1

static const Case cases[] = {
  { "up", 2, NAN, GDK_KEY_Up, 2.5 },
  { "down", 2, NAN, GDK_KEY_Down, 1.5 },
  { "plus", 2, NAN, GDK_KEY_plus, 2.5 },
  { "minus", 2, NAN, GDK_KEY_minus, 1.5 },
  { "up-from-between", 2.2, NAN, GDK_KEY_Up, 2.5 },
  { "down-from-between", 2.2, NAN, GDK_KEY_Down, 2 },
  { "up-at-the-end", 3, NAN, GDK_KEY_Up, UNTOUCHED },
  { "down-at-the-end", 1, NAN, GDK_KEY_Down, UNTOUCHED },
  { "down-from-above", 9, NAN, GDK_KEY_Down, 3 },
  { "first-up", NAN, 2.2, GDK_KEY_Up, 2.5 },
  { "first-down", NAN, 2.2, GDK_KEY_Down, 2 },
  { "first-without-start", NAN, NAN, GDK_KEY_Up, 1 },
  { "digit", 1, NAN, GDK_KEY_3, 3 },
  { "keypad-digit", 1, NAN, GDK_KEY_KP_2, 2 },
  { "digit-of-no-stop", 1, NAN, GDK_KEY_7, UNTOUCHED },
  { "same-digit", 3, NAN, GDK_KEY_3, UNTOUCHED },
  { "home", 2, NAN, GDK_KEY_Home, 1 },
  { "end", 2, NAN, GDK_KEY_End, 3 },
  { "delete", 2, NAN, GDK_KEY_Delete, NAN },
  { "delete-nothing", NAN, 2, GDK_KEY_Delete, UNTOUCHED },
};

static void
chosen_cb (AlliesStepper *stepper, double value, double *chosen)
{
  *chosen = value;
}

static void
test_key (gconstpointer data)
{
  const Case *test = data;
  AlliesStepper *stepper = g_object_ref_sink (g_object_new (ALLIES_TYPE_STEPPER, NULL));
  double chosen = UNTOUCHED;

  allies_stepper_set_stops (stepper, stops, G_N_ELEMENTS (stops));
  allies_stepper_show (stepper, test->value, test->start, "text", "words");
  g_signal_connect (stepper, "chosen", G_CALLBACK (chosen_cb), &chosen);
  g_assert_true (fixture_press (stepper, test->key));
  if (isnan (test->expected))
    g_assert_true (isnan (chosen));
  else
    g_assert_cmpfloat (chosen, ==, test->expected);
  g_object_unref (stepper);
}

static void
test_other_keys_pass (void)
{
  AlliesStepper *stepper = g_object_ref_sink (g_object_new (ALLIES_TYPE_STEPPER, NULL));

  g_assert_false (fixture_press (stepper, GDK_KEY_Up));
  allies_stepper_set_stops (stepper, stops, G_N_ELEMENTS (stops));
  g_assert_false (fixture_press (stepper, GDK_KEY_t));
  g_assert_false (fixture_press (stepper, GDK_KEY_Escape));
  g_assert_false (fixture_press (stepper, GDK_KEY_Tab));
  g_object_unref (stepper);
}

static void
test_mouse_and_name (void)
{
  AlliesStepper *stepper = g_object_new (ALLIES_TYPE_STEPPER, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (stepper));
  double chosen = UNTOUCHED;
  g_autofree char *name = NULL;

  allies_stepper_set_stops (stepper, stops, G_N_ELEMENTS (stops));
  allies_stepper_set_name (stepper, "Target: Insight");
  allies_stepper_show (stepper, 2, NAN, "2.0", "2.0, Defined");
  g_signal_connect (stepper, "chosen", G_CALLBACK (chosen_cb), &chosen);
  g_signal_emit_by_name (fixture_find (stepper, GTK_TYPE_BUTTON, "+"), "clicked");
  g_assert_cmpfloat (chosen, ==, 2.5);
  g_signal_emit_by_name (fixture_find (stepper, GTK_TYPE_BUTTON, "−"), "clicked");
  g_assert_cmpfloat (chosen, ==, 1.5);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (stepper)));
  name = fixture_dup_label (stepper);
  g_assert_cmpstr (name, ==, "Target: Insight");
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/stepper/key/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_key);
    }
  g_test_add_func ("/stepper/other-keys-pass", test_other_keys_pass);
  g_test_add_func ("/stepper/mouse-and-name", test_mouse_and_name);
  return g_test_run ();
}
