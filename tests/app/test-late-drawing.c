/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/late-drawing.h"

#include "support/app-fixture.h"

#define TYPE_DRAWN (drawn_get_type ())
G_DECLARE_FINAL_TYPE (Drawn, drawn, TEST, DRAWN, GtkWidget)

struct _Drawn
{
  GtkWidget parent_instance;
  AlliesLateDrawing *drawing;
  guint n_asked;
  guint n_drawn;
};

G_DEFINE_FINAL_TYPE (Drawn, drawn, GTK_TYPE_WIDGET)

static void
drawn_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Drawn *self = TEST_DRAWN (widget);

  self->n_asked++;
  self->n_drawn += allies_late_drawing_is_due (self->drawing);
}

static void
drawn_finalize (GObject *object)
{
  allies_late_drawing_free (TEST_DRAWN (object)->drawing);
  G_OBJECT_CLASS (drawn_parent_class)->finalize (object);
}

static void
drawn_class_init (DrawnClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = drawn_snapshot;
  G_OBJECT_CLASS (klass)->finalize = drawn_finalize;
}

static void
drawn_init (Drawn *self)
{
  self->drawing = allies_late_drawing_new (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), 100, 100);
}

typedef struct
{
  GtkWindow *window;
  GtkAdjustment *place;
  GtkWidget *above;
  Drawn *drawn;
} Long;

/* a window in which one scrolls down to the widget, and on past it */
static Long
show_long (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Long all = { NULL, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
               gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), g_object_new (TYPE_DRAWN, NULL) };

  gtk_widget_set_size_request (all.above, 100, 2000);
  gtk_widget_set_size_request (below, 100, 2000);
  gtk_box_append (GTK_BOX (box), all.above);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (all.drawn));
  gtk_box_append (GTK_BOX (box), below);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  all.window = fixture_show (scroller);
  return all;
}

static void
wait_for_frame (const Long *all)
{
  gtk_widget_queue_draw (GTK_WIDGET (all->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (all->window));
}

static void
test_scrolling (void)
{
  Long all = show_long ();

  g_assert_cmpuint (all.drawn->n_asked, >, 0);
  g_assert_cmpuint (all.drawn->n_drawn, ==, 0);
  gtk_adjustment_set_value (all.place, 1990);
  wait_for_frame (&all);
  g_assert_cmpuint (all.drawn->n_drawn, ==, 1);
  gtk_adjustment_set_value (all.place, 2500);
  gtk_widget_queue_draw (GTK_WIDGET (all.drawn));
  wait_for_frame (&all);
  g_assert_cmpuint (all.drawn->n_drawn, ==, 1);
  gtk_adjustment_set_value (all.place, 0);
  wait_for_frame (&all);
  g_assert_cmpuint (all.drawn->n_drawn, ==, 1);
  gtk_adjustment_set_value (all.place, 2050);
  wait_for_frame (&all);
  g_assert_cmpuint (all.drawn->n_drawn, ==, 2);
  gtk_window_destroy (all.window);
}

/* It may come into view without anybody scrolling. */
static void
test_moving_up (void)
{
  Long all = show_long ();

  gtk_widget_set_visible (all.above, FALSE);
  wait_for_frame (&all);
  g_assert_cmpuint (all.drawn->n_drawn, ==, 1);
  gtk_window_destroy (all.window);
}

/* Where nothing scrolls, everything is in view. */
static void
test_without_scrolling (void)
{
  Drawn *drawn = g_object_new (TYPE_DRAWN, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (drawn));

  g_assert_cmpuint (drawn->n_drawn, >, 0);
  g_assert_cmpuint (drawn->n_drawn, ==, drawn->n_asked);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/late-drawing/scrolling", test_scrolling);
  g_test_add_func ("/late-drawing/moving-up", test_moving_up);
  g_test_add_func ("/late-drawing/without-scrolling", test_without_scrolling);
  return g_test_run ();
}
