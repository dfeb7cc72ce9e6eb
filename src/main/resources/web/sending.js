// Shows how far a return is while it is sent and while it is checked. Without it the same pages work by their own buttons.
(function () {
  'use strict';

  function sendWithProgress(form, bar) {
    var meter = bar.querySelector('progress');
    var said = bar.querySelector('[role=status]');
    var stop = bar.querySelector('button');
    var file = form.querySelector('input[type=file]');
    var send = form.querySelector('button[type=submit]');

    form.addEventListener('submit', function (event) {
      if (!file.files || file.files.length === 0) {
        return;
      }
      event.preventDefault();
      var request = new XMLHttpRequest();

      function over(sentence) {
        said.textContent = sentence;
        meter.hidden = true;
        stop.hidden = true;
        send.disabled = false;
      }

      request.open('POST', form.action);
      request.upload.addEventListener('progress', function (now) {
        if (now.lengthComputable) {
          meter.value = now.loaded / now.total;
        }
      });
      request.upload.addEventListener('load', function () {
        // from here on the next page shows how far it is, and stops it
        meter.removeAttribute('value');
        stop.hidden = true;
        said.textContent = 'It is there. It is being checked now.';
      });
      request.addEventListener('load', function () {
        if (request.responseURL && new URL(request.responseURL).pathname !== new URL(form.action).pathname) {
          window.location.assign(request.responseURL);
        } else {
          document.open();
          document.write(request.responseText);
          document.close();
        }
      });
      request.addEventListener('error', function () {
        over('The connection broke while it was sent. Nothing was kept; send it again.');
      });
      request.addEventListener('abort', function () {
        over('You stopped it. Nothing was kept.');
      });
      stop.onclick = function () {
        request.abort();
      };
      bar.hidden = false;
      meter.hidden = false;
      meter.value = 0;
      stop.hidden = false;
      send.disabled = true;
      said.textContent = 'It is being sent.';
      request.send(new FormData(form));
    });
  }

  function lookAgain(progress) {
    var failures = 0;

    function show(id, from) {
      var here = document.getElementById(id);
      var there = from.getElementById(id);
      if (here && there && here.textContent !== there.textContent) {
        here.textContent = there.textContent;
      }
    }

    function look() {
      fetch(window.location.href, { credentials: 'same-origin' }).then(function (answer) {
        failures = 0;
        if (answer.redirected) {
          window.location.assign(answer.url);
          return;
        }
        return answer.text().then(function (text) {
          var page = new DOMParser().parseFromString(text, 'text/html');
          if (!page.getElementById('progress')) {
            window.location.reload();
            return;
          }
          show('step', page);
          show('rows', page);
          window.setTimeout(look, 700);
        });
      }).catch(function () {
        failures += 1;
        if (failures < 5) {
          window.setTimeout(look, 2000);
        } else {
          document.getElementById('step').textContent = 'The connection broke. Press "See how far it is" to look again.';
        }
      });
    }

    window.setTimeout(look, 700);
  }

  var form = document.querySelector('form[data-sending]');
  var bar = document.getElementById('sending');
  if (form && bar) {
    sendWithProgress(form, bar);
  }
  var progress = document.getElementById('progress');
  if (progress) {
    lookAgain(progress);
  }
})();
