/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes one answer of the example while the page of results is in the window, and waits for the
 * frame that shows it. Prints, as medians of the time of the processor, how long it takes until the
 * page is told and until the frame is drawn, and how long a frame takes in which nothing but the
 * same page is drawn again.
 *
 * Usage: bench-window-answer [CHANGES] */
#include "measure.h"
#include "app/answering.h"
#include "app/column.h"
#include "app/results-page.h"
#include "support/app-fixture.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST   10000
#define FRAME  16.7
#define WIDTH  1280
#define HEIGHT 800

enum
{
  STEP_TOLD,
  STEP_DRAWN,
  STEP_ALL,
  STEP_SAME,
  N_STEPS
};

typedef struct
{
  AlliesSession *session;
  GtkWidget *page;
  GMainLoop *loop;
} Bench;

static void
after_paint_cb (GdkFrameClock *clock, gpointer loop)
{
  g_main_loop_quit (loop);
}

static void
wait_for_frame (Bench *bench)
{
  gtk_widget_queue_draw (bench->page);
  g_main_loop_run (bench->loop);
}

static void
change_one (Bench *bench, guint index)
{
  GListModel *questions = allies_model_get_questions (allies_session_get_model (bench->session));
  guint n = g_list_model_get_n_items (questions);

  for (gboolean has_changed = FALSE; !has_changed; index++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, index % n);

      has_changed = allies_question_get_kind (question) == ALLIES_QUESTION_LEVEL
                    && (allies_answering_choose_level (bench->session, question, 2)
                        || allies_answering_choose_level (bench->session, question, 4));
    }
}

static void
change_and_wait (Bench *bench, guint index, double *times)
{
  double start = measure_processor_time ();

  wait_for_frame (bench);
  times[STEP_SAME] = measure_processor_time () - start;
  start = measure_processor_time ();
  change_one (bench, index);
  allies_session_settle (bench->session);
  times[STEP_TOLD] = measure_processor_time () - start;
  wait_for_frame (bench);
  times[STEP_ALL] = measure_processor_time () - start;
  times[STEP_DRAWN] = times[STEP_ALL] - times[STEP_TOLD];
}

int
main (int argc, char *argv[])
{
  guint n = CLAMP (argc > 1 ? (guint)atoi (argv[1]) : 200, 1, MOST);
  g_autofree double (*times)[N_STEPS] = g_malloc0_n (n, sizeof *times);
  Bench bench = { 0 };

  fixture_init (&argc, &argv);
  g_type_ensure (ALLIES_TYPE_COLUMN);
  bench.session = fixture_new_session ();
  g_assert_true (allies_session_set_side (bench.session, ALLIES_SIDE_MARKETING));
  bench.page = g_object_new (ALLIES_TYPE_RESULTS_PAGE, "session", bench.session, NULL);
  bench.loop = g_main_loop_new (NULL, FALSE);
  GtkWindow *window = fixture_show (bench.page);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  g_signal_connect (gtk_widget_get_frame_clock (bench.page), "after-paint",
                    G_CALLBACK (after_paint_cb), bench.loop);
  change_and_wait (&bench, 0, times[0]); /* what is made once is there from here on */
  for (guint i = 0; i < n; i++)
    change_and_wait (&bench, i, times[i]);
  printf ("page of results in %d × %d, medians of %u changes, of the processor\n",
          gtk_widget_get_width (bench.page), gtk_widget_get_height (bench.page), n);
  printf ("answer changed and page told: %.2f ms\n",
          measure_median (&times[0][STEP_TOLD], n, N_STEPS));
  printf ("laid out and drawn: %.2f ms\n", measure_median (&times[0][STEP_DRAWN], n, N_STEPS));
  printf ("all: %.2f ms (a frame: %.1f ms)\n", measure_median (&times[0][STEP_ALL], n, N_STEPS),
          FRAME);
  printf ("the same page drawn again: %.2f ms\n",
          measure_median (&times[0][STEP_SAME], n, N_STEPS));
  gtk_window_destroy (window);
  g_main_loop_unref (bench.loop);
  g_object_unref (bench.session);
  return 0;
}
