// A MongoDB-compatible server for the tests, on a free port, with its data in the folder given as
// the only argument. Prints the address that it listens on, and stops with its standard input.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: mongo-server DIR")
	}
	server, err := ferretdb.New(&ferretdb.Config{
		Handler:   "sqlite",
		Listener:  ferretdb.ListenerConfig{TCP: "127.0.0.1:0"},
		SQLiteURL: "file:" + os.Args[1] + "/",
	})
	if err != nil {
		log.Fatal(err)
	}
	context, stop := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	done := make(chan error)
	go func() { done <- server.Run(context) }()
	fmt.Println(server.MongoDBURI())
	if err := <-done; err != nil && context.Err() == nil {
		log.Fatal(err)
	}
}
