import QtQuick
import Rembug.Controls
import Rembug.Devices

// A sound: recorded here, or from the files of the tablet; listened to before one goes on.
UploadInput {
    id: input

    function listen() {
        if (player.playing) {
            player.stop()
        } else {
            input.form.loadAttachment(input.ref)
        }
    }

    advice: qsTr("Rekam suara, atau pilih rekaman dari berkas.")
    below: AppText {
        objectName: "playWords-" + input.ref
        visible: text.length > 0
        width: parent ? parent.width : 0
        color: player.failed ? Theme.waits : Theme.faint
        text: player.failed ? qsTr("Rekaman ini tidak dapat diputar di tablet ini; berkasnya tetap tersimpan.")
            : player.playing ? qsTr("Diputar: %1 dari %2 detik").arg(player.seconds).arg(player.total) : ""
        Accessible.name: text
    }
    ways: [
        AppButton {
            objectName: "record-" + input.ref
            visible: !input.fixed
            primary: input.value.length === 0
            text: input.value.length > 0 ? qsTr("Rekam ulang") : qsTr("Rekam")
            glyph: "mic"
            onClicked: { player.stop(); sound.active = true; sound.sheet.open() }
        },
        AppButton {
            objectName: "listen-" + input.ref
            visible: input.value.length > 0 && input.file.here === true
            text: player.playing ? qsTr("Berhenti") : qsTr("Dengarkan")
            glyph: player.playing ? "stop" : "play_arrow"
            onClicked: input.listen()
        }
    ]
    SoundPlayer { id: player; objectName: "player" }
    Connections {
        target: input.form
        function onAttachmentLoaded(ref: string, bytes: var) {
            if (ref === input.ref) {
                player.play(bytes)
            }
        }
    }
    Loader {
        id: sound
        readonly property SoundSheet sheet: item as SoundSheet
        active: false
        // qmllint disable unqualified
        sourceComponent: SoundSheet {
            heading: input.label
            session: input.form.session
            onRecorded: (wav) => input.form.attachBytes(input.ref, "rekaman.wav", "audio/x-wav", wav)
            onFileWanted: input.choose()
        }
        // qmllint enable unqualified
    }
}
